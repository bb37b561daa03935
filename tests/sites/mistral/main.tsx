import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startChat } from '../chat';

let editorNow: Editor | undefined;

/** TipTap in React, which draws the whole composer anew with every change of the text. */
function Prompt() {
  const [length, setLength] = useState(0);
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: false, bulletList: false, blockquote: false })],
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Ask le Chat' } },
    onUpdate: (change) => setLength(change.editor.getText().length),
  });
  editorNow = editor ?? undefined;
  return (
    <div data-length={length}>
      <EditorContent editor={editor} />
    </div>
  );
}

startChat({
  name: 'Le Chat replica',
  greeting: 'Bonjour',
  habits: ['div-button'],
  mount(box) {
    const host = document.createElement('div');
    box.append(host);
    createRoot(host).render(<Prompt />);
    return {
      text: () => editorNow?.getText({ blockSeparator: '\n' }) ?? '',
      clear: () => editorNow?.commands.clearContent(true),
      focus: () => {
        setTimeout(() => editorNow?.commands.focus(), 100);
      },
    };
  },
});
