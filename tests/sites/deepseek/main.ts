import { startChat } from '../chat';

/** A plain textarea. */
startChat({
  name: 'DeepSeek replica',
  greeting: 'How can I help?',
  mount(box) {
    const area = document.createElement('textarea');
    area.rows = 1;
    area.ariaLabel = 'Message DeepSeek';
    box.append(area);
    return {
      text: () => area.value,
      clear: () => {
        area.value = '';
      },
      focus: () => area.focus(),
    };
  },
});
