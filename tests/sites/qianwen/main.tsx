import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { startChat } from '../chat';

/** Slate. */
startChat({
  name: 'Qianwen replica',
  greeting: 'Hi, I am here to help',
  mount(box) {
    const editor = withHistory(withReact(createEditor()));
    const empty: Descendant[] = [{ children: [{ text: '' }] } as Descendant];
    const host = document.createElement('div');
    box.append(host);
    createRoot(host).render(
      <Slate editor={editor} initialValue={empty}>
        <Editable aria-label="Message" role="textbox" />
      </Slate>,
    );
    return {
      text: () => editor.children.map((node) => Node.string(node)).join('\n'),
      clear: () => {
        Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) } });
      },
      // React has not drawn it yet when the page starts.
      focus: () => {
        setTimeout(() => ReactEditor.focus(editor), 50);
      },
    };
  },
});
