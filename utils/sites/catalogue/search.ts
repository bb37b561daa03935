import type { CatalogueEntry } from '../site';

/** Search that answers in sentences: the question goes to a model. */
export const search: readonly CatalogueEntry[] = [
  {
    id: 'perplexity',
    name: 'Perplexity',
    owner: 'Perplexity AI',
    hosts: ['perplexity.ai', 'www.perplexity.ai', 'labs.perplexity.ai', 'pplx.ai'],
  },
  {
    id: 'google-ai-mode',
    name: 'Google AI Mode',
    owner: 'Google',
    hosts: [],
    parts: ['www.google.com/search?udm=50', 'www.google.com/ai', 'google.com/search?udm=50', 'google.com/ai'],
    partsBeginWithLoad: true,
  },
  {
    id: 'bing-copilot-search',
    name: 'Bing Copilot Search',
    owner: 'Microsoft',
    hosts: [],
    parts: ['www.bing.com/copilotsearch', 'www.bing.com/chat', 'bing.com/copilotsearch', 'bing.com/chat'],
    partsBeginWithLoad: true,
  },
  {
    id: 'kagi-assistant',
    name: 'Kagi Assistant',
    owner: 'Kagi',
    hosts: ['assistant.kagi.com'],
    parts: ['kagi.com/assistant'],
    partsBeginWithLoad: true,
  },
  {
    id: 'brave-ask',
    name: 'Ask Brave',
    owner: 'Brave Software',
    hosts: [],
    parts: ['search.brave.com/ask'],
    partsBeginWithLoad: true,
  },
  { id: 'you', name: 'You.com', owner: 'You.com', hosts: ['you.com', 'www.you.com'] },
  { id: 'phind', name: 'Phind', owner: 'Phind', hosts: ['phind.com', 'www.phind.com'] },
  { id: 'genspark', name: 'Genspark', owner: 'MainFunc', hosts: ['genspark.ai', 'www.genspark.ai'] },
  { id: 'felo', name: 'Felo', owner: 'Sparticle', hosts: ['felo.ai', 'www.felo.ai'] },
  {
    id: 'liner',
    name: 'Liner',
    owner: 'Liner',
    hosts: ['liner.com', 'www.liner.com', 'app.liner.com', 'getliner.com'],
  },
  { id: 'andi', name: 'Andi', owner: 'Lazyweb', hosts: ['andisearch.com', 'www.andisearch.com'] },
  { id: 'consensus', name: 'Consensus', owner: 'Consensus', hosts: ['consensus.app', 'www.consensus.app'] },
  { id: 'elicit', name: 'Elicit', owner: 'Elicit Research', hosts: ['elicit.com', 'www.elicit.com', 'elicit.org'] },
];
