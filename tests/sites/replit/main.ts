import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { startChat } from '../chat';

/** CodeMirror 6 in a shadow root, lines that do not wrap, Ctrl+Enter. */
startChat({
  name: 'Replit replica',
  greeting: 'Describe an app',
  habits: ['ctrl-enter', 'div-button'],
  mount(box) {
    const extensions = [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.editorAttributes.of({ class: 'prompt' }),
    ];
    const view = new EditorView({ parent: box.attachShadow({ mode: 'open' }), extensions });
    return {
      text: () => view.state.doc.toString(),
      clear: () => view.setState(EditorState.create({ extensions })),
      focus: () => view.focus(),
    };
  },
});
