import Quill from 'quill-1/dist/quill.core.js';
import 'quill-1/dist/quill.core.css';
import { startChat } from '../chat';

/** Quill as it was for years: version 1. */
startChat({
  name: 'Yuanbao replica',
  greeting: 'Hi',
  habits: ['div-button'],
  mount(box) {
    const editor = document.createElement('div');
    box.append(editor);
    const quill = new Quill(editor, {});
    quill.root.setAttribute('aria-label', 'Message');
    return {
      text: () => quill.getText().replace(/\n$/, ''),
      clear: () => quill.setText(''),
      focus: () => quill.focus(),
    };
  },
});
