import { startChat } from '../chat';

/** A bare contenteditable, no editor behind it. */
startChat({
  name: 'Plain editable replica',
  greeting: 'Ask away',
  mount(box) {
    const area = document.createElement('div');
    area.contentEditable = 'true';
    area.role = 'textbox';
    area.ariaLabel = 'Message';
    box.append(area);
    return {
      // Chromium makes one div per line, and leaves the first line bare.
      text: () => [...area.childNodes].map((line) => line.textContent).join('\n'),
      clear: () => area.replaceChildren(),
      focus: () => area.focus(),
    };
  },
});
