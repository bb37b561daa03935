import type { CatalogueEntry } from '../site';

/** Tools that write, rewrite or correct. */
export const writing: readonly CatalogueEntry[] = [
  { id: 'jasper', name: 'Jasper', owner: 'Jasper AI', hosts: ['app.jasper.ai', 'jasper.ai', 'www.jasper.ai'] },
  {
    id: 'copy-ai',
    name: 'Copy.ai',
    owner: 'Copy.ai',
    hosts: ['app.copy.ai', 'chat.copy.ai', 'copy.ai', 'www.copy.ai'],
  },
  {
    id: 'writesonic',
    name: 'Writesonic',
    owner: 'Writesonic',
    hosts: ['app.writesonic.com', 'writesonic.com', 'www.writesonic.com'],
  },
  { id: 'rytr', name: 'Rytr', owner: 'Copysmith AI', hosts: ['app.rytr.me', 'rytr.me', 'www.rytr.me'] },
  { id: 'writer', name: 'Writer', owner: 'Writer', hosts: ['app.writer.com', 'writer.com', 'www.writer.com'] },
  {
    id: 'grammarly',
    name: 'Grammarly',
    owner: 'Superhuman Platform',
    hosts: ['app.grammarly.com', 'grammarly.com', 'www.grammarly.com'],
  },
  { id: 'quillbot', name: 'QuillBot', owner: 'Learneo', hosts: ['quillbot.com', 'www.quillbot.com'] },
  {
    id: 'wordtune',
    name: 'Wordtune',
    owner: 'AI21 Labs',
    hosts: ['app.wordtune.com', 'wordtune.com', 'www.wordtune.com'],
  },
  {
    id: 'languagetool',
    name: 'LanguageTool',
    owner: 'LanguageTooler',
    hosts: ['languagetool.org', 'www.languagetool.org'],
  },
  {
    id: 'hyperwrite',
    name: 'HyperWrite',
    owner: 'OthersideAI',
    hosts: ['app.hyperwriteai.com', 'hyperwriteai.com', 'www.hyperwriteai.com'],
  },
  { id: 'anyword', name: 'Anyword', owner: 'Anyword', hosts: ['go.anyword.com', 'anyword.com', 'www.anyword.com'] },
  {
    id: 'hypotenuse',
    name: 'Hypotenuse AI',
    owner: 'Hypotenuse AI',
    hosts: ['app.hypotenuse.ai', 'www.hypotenuse.ai'],
  },
  { id: 'sudowrite', name: 'Sudowrite', owner: 'Sudowrite', hosts: ['editor.sudowrite.com', 'www.sudowrite.com'] },
  { id: 'simplified', name: 'Simplified', owner: 'TLDR Technologies', hosts: ['app.simplified.com', 'simplified.com'] },
  {
    // Notion is where many companies keep their documents: only its chat counts, not every page.
    id: 'notion-ai',
    name: 'Notion AI',
    owner: 'Notion Labs',
    hosts: [],
    parts: [
      'www.notion.so/ai',
      'www.notion.so/chat',
      'notion.so/ai',
      'notion.so/chat',
      'app.notion.com/ai',
      'app.notion.com/chat',
    ],
  },
];
