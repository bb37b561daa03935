import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { $getRoot, CLEAR_HISTORY_COMMAND, type LexicalEditor } from 'lexical';
import { createRoot } from 'react-dom/client';
import { startChat } from '../chat';

let editorNow: LexicalEditor | undefined;

function Keep() {
  [editorNow] = useLexicalComposerContext();
  return null;
}

/** Lexical by its React parts, plain text: one paragraph with line breaks. */
function Prompt() {
  const onError = (error: Error) => {
    throw error;
  };
  return (
    <LexicalComposer initialConfig={{ namespace: 'replica', onError }}>
      <PlainTextPlugin
        contentEditable={<ContentEditable aria-label="Ask anything" />}
        placeholder={<div style={{ position: 'absolute', pointerEvents: 'none', top: 0 }}>Ask anything</div>}
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <Keep />
    </LexicalComposer>
  );
}

startChat({
  name: 'Kimi replica',
  greeting: 'Kimi',
  mount(box) {
    const host = document.createElement('div');
    host.style.position = 'relative';
    box.append(host);
    createRoot(host).render(<Prompt />);
    return {
      text: () => editorNow?.read(() => $getRoot().getTextContent()) ?? '',
      clear: () => {
        editorNow?.update(() => $getRoot().clear(), { discrete: true });
        editorNow?.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      },
      focus: () => {
        setTimeout(() => editorNow?.focus(), 100);
      },
    };
  },
});
