import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { startChat } from '../chat';

/** CodeMirror 6 with a hint, lines that wrap. */
startChat({
  name: 'Bolt replica',
  greeting: 'What do you want to build?',
  habits: [],
  mount(box) {
    const extensions = [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      placeholder('How can I help?'),
    ];
    const view = new EditorView({ parent: box, extensions });
    return {
      text: () => view.state.doc.toString(),
      clear: () => view.setState(EditorState.create({ extensions })),
      focus: () => view.focus(),
    };
  },
});
