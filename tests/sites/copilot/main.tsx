import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startChat } from '../chat';

let current = '';
let set: (text: string) => void = () => {};

/** A textarea that React owns: what React has not seen does not exist. */
function Prompt() {
  const [text, setText] = useState('');
  current = text;
  set = setText;
  return (
    <textarea
      id="userInput"
      aria-label="Message Copilot"
      rows={1}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

startChat({
  name: 'Copilot replica',
  greeting: 'What is on your mind?',
  mount(box) {
    const host = document.createElement('div');
    box.append(host);
    createRoot(host).render(<Prompt />);
    return {
      text: () => current,
      clear: () => set(''),
      focus: () => {
        setTimeout(() => host.querySelector('textarea')?.focus(), 50);
      },
    };
  },
});
