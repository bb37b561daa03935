import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, $isElementNode, createEditor } from 'lexical';
import { startChat } from '../chat';

/** Lexical. */
startChat({
  name: 'Perplexity replica',
  greeting: 'Where knowledge begins',
  mount(box) {
    const root = document.createElement('div');
    root.contentEditable = 'true';
    root.role = 'textbox';
    root.ariaLabel = 'Ask anything';
    box.append(root);
    const editor = createEditor({
      namespace: 'replica',
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(root);
    registerRichText(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    const clear = () =>
      editor.update(
        () => {
          $getRoot().clear().append($createParagraphNode()).selectStart();
        },
        { discrete: true },
      );
    clear();
    return {
      text: () =>
        editor.read(() =>
          $getRoot()
            .getChildren()
            .map((node) => ($isElementNode(node) ? node.getTextContent() : ''))
            .join('\n'),
        ),
      clear,
      focus: () => root.focus(),
    };
  },
});
