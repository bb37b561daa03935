import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { startChat } from '../chat';

/** Quill inside a custom element. */
class RichTextarea extends HTMLElement {
  quill: Quill | undefined;
  connectedCallback() {
    const editor = document.createElement('div');
    this.append(editor);
    this.quill = new Quill(editor, { placeholder: '', formats: [] });
    this.quill.root.setAttribute('aria-label', 'Enter a prompt here');
    this.quill.root.setAttribute('role', 'textbox');
  }
}
customElements.define('rich-textarea', RichTextarea);

startChat({
  name: 'Gemini replica',
  greeting: 'Hello there',
  mount(box) {
    const element = document.createElement('rich-textarea') as RichTextarea;
    element.style.display = 'block';
    box.append(element);
    const quill = element.quill;
    if (quill === undefined) throw new Error('Quill did not start');
    return {
      // Quill always holds one line break at the end.
      text: () => quill.getText().replace(/\n$/, ''),
      clear: () => quill.setText(''),
      focus: () => quill.focus(),
    };
  },
});
