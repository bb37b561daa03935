import { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { startChat } from '../chat';
import { startedCkeditor } from '../ckeditor';

/** CKEditor 5, inline, paragraphs only. */
startChat({
  name: 'Writer replica',
  greeting: 'Ask Writer',
  mount(box) {
    const area = document.createElement('div');
    box.append(area);
    return startedCkeditor(
      InlineEditor.create({ licenseKey: 'GPL', plugins: [Essentials, Paragraph], root: { element: area } }),
    );
  },
});
