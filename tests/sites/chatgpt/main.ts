import { baseKeymap, chainCommands, newlineInCode, splitBlock } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startChat } from '../chat';

/** ProseMirror with paragraphs only, as chatgpt.com has it. */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

startChat({
  name: 'ChatGPT replica',
  greeting: 'What are you working on?',
  mount(box) {
    const newLine = chainCommands(newlineInCode, splitBlock);
    const plugins = [
      history(),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': newLine }),
      keymap(baseKeymap),
    ];
    const empty = () => EditorState.create({ schema, plugins });
    const view = new EditorView(box, {
      state: empty(),
      attributes: { id: 'prompt-textarea', role: 'textbox', 'aria-label': 'Message', 'aria-multiline': 'true' },
    });
    return {
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
      clear: () => view.updateState(empty()),
      focus: () => view.focus(),
    };
  },
});
