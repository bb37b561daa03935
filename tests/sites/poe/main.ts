import { startChat } from '../chat';

/** A field that takes plain text only, in a page without a form. Its spaces collapse, as they do by default. */
startChat({
  name: 'Poe replica',
  greeting: 'Start a new chat',
  habits: ['div-button', 'button-with-text'],
  mount(box) {
    const area = document.createElement('div');
    area.contentEditable = 'plaintext-only';
    area.role = 'textbox';
    area.ariaLabel = 'Message';
    area.style.whiteSpace = 'normal';
    box.append(area);
    return {
      text: () =>
        [...area.childNodes]
          .map((node) => (node.nodeName === 'BR' ? '\n' : `${node.nodeName === 'DIV' ? '\n' : ''}${node.textContent}`))
          .join(''),
      clear: () => area.replaceChildren(),
      focus: () => area.focus(),
    };
  },
});
