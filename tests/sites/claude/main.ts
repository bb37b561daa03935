import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startChat } from '../chat';

/** ProseMirror again, but rich: lists of marks and blocks, a fieldset around it, and a paste handler of the page's own. */
startChat({
  name: 'Claude replica',
  greeting: 'How can I help you today?',
  mount(box) {
    const fieldset = document.createElement('fieldset');
    fieldset.style.cssText = 'border: 0; margin: 0; padding: 0; min-width: 0';
    box.append(fieldset);
    let pastes = 0;
    const countPastes = new Plugin({
      props: {
        handlePaste() {
          pastes += 1;
          fieldset.dataset.pastes = String(pastes);
          return false;
        },
      },
    });
    const plugins = [
      history(),
      countPastes,
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo }),
      keymap(baseKeymap),
    ];
    const empty = () => EditorState.create({ schema, plugins });
    const view = new EditorView(fieldset, {
      state: empty(),
      attributes: { class: 'tiptap', role: 'textbox', 'aria-label': 'Write your prompt', translate: 'no' },
    });
    return {
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
      clear: () => view.updateState(empty()),
      focus: () => view.focus(),
    };
  },
});
