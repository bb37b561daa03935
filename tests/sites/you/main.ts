import { startChat } from '../chat';

/** A bare editable in two open shadow roots, one in the other. */
class PromptArea extends HTMLElement {
  readonly field: HTMLDivElement;
  constructor() {
    super();
    const outer = this.attachShadow({ mode: 'open' });
    const inside = document.createElement('section');
    outer.append(inside);
    this.field = document.createElement('div');
    this.field.contentEditable = 'true';
    this.field.role = 'textbox';
    this.field.ariaLabel = 'Message';
    this.field.style.cssText = 'min-height: 36px; outline: 0; white-space: pre-wrap';
    inside.attachShadow({ mode: 'open' }).append(this.field);
  }
}
customElements.define('prompt-area', PromptArea);

startChat({
  name: 'You.com replica',
  greeting: 'Ask anything',
  habits: ['div-button'],
  mount(box) {
    const prompt = document.createElement('prompt-area') as PromptArea;
    box.append(prompt);
    const { field } = prompt;
    return {
      text: () =>
        [...field.childNodes]
          .map((node) => (node.nodeName === 'BR' ? '\n' : `${node.nodeName === 'DIV' ? '\n' : ''}${node.textContent}`))
          .join(''),
      clear: () => {
        field.replaceChildren();
      },
      focus: () => field.focus(),
    };
  },
});
