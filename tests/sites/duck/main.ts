import { startChat } from '../chat';

/** The field stands in a frame that the page writes itself (`srcdoc`); the button stands around it. */
startChat({
  name: 'Duck.ai replica',
  greeting: 'Ask privately',
  habits: ['div-button'],
  mount(box) {
    const frame = document.createElement('iframe');
    frame.title = 'Message';
    frame.style.cssText = 'width: 100%; height: 60px; border: 0';
    frame.srcdoc = '<!doctype html><textarea aria-label="Message" style="width: 95%; height: 40px"></textarea>';
    box.append(frame);
    const field = () => frame.contentDocument?.querySelector('textarea') ?? undefined;
    frame.addEventListener('load', () => field()?.focus());
    return {
      text: () => field()?.value ?? '',
      clear: () => {
        const area = field();
        if (area) area.value = '';
      },
      focus: () => field()?.focus(),
    };
  },
});
