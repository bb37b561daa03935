import { Bold, Italic } from '@ckeditor/ckeditor5-basic-styles';
import { DecoupledEditor } from '@ckeditor/ckeditor5-editor-decoupled';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { Table } from '@ckeditor/ckeditor5-table';
import { startChat } from '../chat';
import { startedCkeditor } from '../ckeditor';

/** CKEditor 5 with lists and tables, its own element put into the page. */
startChat({
  name: 'QuillBot replica',
  greeting: 'Paraphrase',
  habits: ['ctrl-enter'],
  mount(box) {
    const plugins = [Essentials, Paragraph, Bold, Italic, List, Table];
    const started = DecoupledEditor.create({ licenseKey: 'GPL', plugins, root: {} });
    started.then((editor) => box.append(editor.ui.getEditableElement() ?? ''));
    return startedCkeditor(started);
  },
});
