import { startChat } from '../chat';

/** A textarea in an open shadow root. */
class PromptField extends HTMLElement {
  readonly field: HTMLTextAreaElement;
  constructor() {
    super();
    const outer = this.attachShadow({ mode: 'open' });
    this.field = document.createElement('textarea');
    this.field.ariaLabel = 'Message';
    this.field.style.cssText = 'width: 100%; border: 0; outline: 0; background: none; color: inherit; font: inherit';
    outer.append(this.field);
  }
}
customElements.define('prompt-field', PromptField);

startChat({
  name: 'Microsoft 365 Copilot replica',
  greeting: 'Welcome',
  habits: [],
  mount(box) {
    const prompt = document.createElement('prompt-field') as PromptField;
    box.append(prompt);
    const { field } = prompt;
    return {
      text: () => field.value,
      clear: () => {
        field.value = '';
      },
      focus: () => field.focus(),
    };
  },
});
