import 'trix-1';
import 'trix-1/dist/trix.css';
import { startChat } from '../chat';

/** Trix as it was: version 1. */
startChat({
  name: 'TypingMind replica',
  greeting: 'Type your mind',
  habits: ['ctrl-enter'],
  mount(box) {
    const editor = document.createElement('trix-editor') as HTMLElement & {
      editor: { getDocument(): { toString(): string }; loadHTML(html: string): void };
    };
    editor.ariaLabel = 'Message';
    box.append(editor);
    return {
      // Trix always holds one line break at the end.
      text: () => editor.editor.getDocument().toString().replace(/\n$/, ''),
      clear: () => editor.editor.loadHTML(''),
      focus: () => editor.focus(),
    };
  },
});
