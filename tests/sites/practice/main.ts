import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startChat } from '../chat';
import customers from './crm-export.csv?raw';
import './practice.css';

const harmless =
  'Write three subject lines for our spring newsletter. Friendly, no exclamation marks, under fifty characters. The topic is the new cycling collection.';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

/** Where people try Daylight: a public chatbot that is none. Its composer is a real ProseMirror, as on the big sites. */
startChat({
  name: 'Practice chatbot',
  greeting: 'What can I do for you?',
  answer: () =>
    'This is the practice chatbot. A public one would now have your text. This one only shows it, and forgets it when you close the page.',
  mount(box) {
    const plugins = [
      history(),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': baseKeymap.Enter ?? (() => false) }),
      keymap(baseKeymap),
    ];
    const empty = () => EditorState.create({ schema, plugins });
    const view = new EditorView(box, {
      state: empty(),
      attributes: { role: 'textbox', 'aria-label': 'Message', 'aria-multiline': 'true' },
    });
    return {
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
      clear: () => view.updateState(empty()),
      focus: () => view.focus(),
    };
  },
});

/** A row of things to copy, under the greeting. */
function offerSamples() {
  const samples = document.createElement('section');
  samples.className = 'samples';
  samples.setAttribute('aria-label', 'Something to paste');
  samples.innerHTML = `
    <p>Copy one of these, then paste it below with <kbd>Ctrl</kbd> <kbd>V</kbd> (<kbd>⌘</kbd> <kbd>V</kbd> on a Mac).</p>
    <div class="choices"></div>
    <p class="done" role="status"></p>`;
  const offers: [title: string, detail: string, text: string][] = [
    ['Copy sample data', 'A CRM export with 40 invented customers', customers],
    ['Copy a harmless request', 'Three subject lines for a newsletter', harmless],
  ];
  for (const [title, detail, text] of offers) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(
      Object.assign(document.createElement('strong'), { textContent: title }),
      Object.assign(document.createElement('span'), { textContent: detail }),
    );
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      const status = samples.querySelector('.done');
      if (status) status.textContent = 'Copied. The box below is ready: paste now.';
      document.querySelector<HTMLElement>('.ProseMirror')?.focus();
    });
    samples.querySelector('.choices')?.append(button);
  }
  document.querySelector('h1')?.after(samples);
}

offerSamples();
const small = document.querySelector('.small');
if (small) small.textContent = 'A practice page of Daylight. Nothing you write here leaves this computer.';
