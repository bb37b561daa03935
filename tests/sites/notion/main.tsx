import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { startChat } from '../chat';

let editorNow: ReactEditor | undefined;

/** Slate with a hint in the field itself, blocks of its own, and a page that follows every change. */
function Prompt() {
  const editor = useMemo(() => withHistory(withReact(createEditor())), []);
  const [value, setValue] = useState<Descendant[]>([{ children: [{ text: '' }] } as Descendant]);
  editorNow = editor;
  return (
    <Slate editor={editor} initialValue={value} onChange={setValue}>
      <Editable
        aria-label="Message"
        placeholder="Ask, search, or make anything"
        renderElement={({ attributes, children }) => <p {...attributes}>{children}</p>}
        style={{ minHeight: 30 }}
      />
    </Slate>
  );
}

startChat({
  name: 'Notion replica',
  greeting: 'How can I help?',
  habits: ['ctrl-enter', 'div-button'],
  mount(box) {
    const host = document.createElement('div');
    box.append(host);
    createRoot(host).render(<Prompt />);
    return {
      text: () => editorNow?.children.map((node) => Node.string(node)).join('\n') ?? '',
      clear: () => {
        if (editorNow === undefined) return;
        Transforms.delete(editorNow, { at: { anchor: Editor.start(editorNow, []), focus: Editor.end(editorNow, []) } });
      },
      focus: () => {
        setTimeout(() => editorNow !== undefined && ReactEditor.focus(editorNow), 100);
      },
    };
  },
});
