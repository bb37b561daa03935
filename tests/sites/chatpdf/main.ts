import 'trix';
import 'trix/dist/trix.css';
import { startChat } from '../chat';

/** Trix. */
startChat({
  name: 'ChatPDF replica',
  greeting: 'Chat with any PDF',
  habits: ['div-button'],
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
      // It becomes editable a moment after it has come into the page.
      focus: () => {
        setTimeout(() => editor.focus(), 50);
      },
    };
  },
});
