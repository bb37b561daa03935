import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { startChat } from '../chat';

/** TipTap with everything that its starter kit has. */
startChat({
  name: 'Grok replica',
  greeting: 'What do you want to know?',
  habits: ['button-with-text', 'moves'],
  mount(box) {
    const editor = new Editor({
      element: box,
      extensions: [StarterKit],
      editorProps: { attributes: { role: 'textbox', 'aria-label': 'Ask Grok anything' } },
    });
    return {
      text: () => editor.getText({ blockSeparator: '\n' }),
      clear: () => editor.commands.clearContent(true),
      focus: () => editor.commands.focus(),
    };
  },
});
