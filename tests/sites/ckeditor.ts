import type { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import type { Composer } from './chat';

/** What the replicas use of any CKEditor 5. */
type Ckeditor = Pick<InlineEditor, 'model' | 'editing' | 'setData'>;

/** A composer around a CKEditor that is on its way. */
export function startedCkeditor(starting: Promise<Ckeditor>): Composer {
  let editor: Ckeditor | undefined;
  starting.then((started) => {
    editor = started;
    started.editing.view.focus();
  });
  const text = () => {
    const root = editor?.model.document.getRoot();
    if (!editor || !root) return '';
    return [...editor.model.createRangeIn(root).getWalker({ ignoreElementEnd: true })]
      .map(({ item, type }) => {
        if (item.is('$textProxy')) return item.data;
        return type === 'elementStart' && (item.is('element', 'paragraph') || item.is('element', 'softBreak'))
          ? '\n'
          : '';
      })
      .join('')
      .replace(/^\n/, '');
  };
  return { text, clear: () => editor?.setData(''), focus: () => editor?.editing.view.focus() };
}
