import type { Row } from '../mutation';

/** Files and drops. */
export const files: Row[] = [
  {
    guarantee: 'A file that is chosen is not in the page before it is judged',
    controls: [{ file: 'utils/guard/doors/file-input.ts', control: '  input.files = listOf([]);\n', instead: '' }],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'asked about, and the page has nothing; cancelled, it never has',
      inCase: 'customers.csv',
    },
  },
  {
    guarantee: 'The page is not even told of a file that is held',
    controls: [
      {
        file: 'utils/guard/doors/file.ts',
        control: '        event.stopImmediatePropagation();\n        const wasThere',
        instead: '        const wasThere',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'asked about, and the page has nothing; cancelled, it never has',
      inCase: 'customers.csv',
    },
  },
  {
    guarantee: 'A file input in a closed shadow root is guarded',
    controls: [
      { file: 'utils/guard/doors/file-input.ts', control: '  return inputsIn(outer);\n', instead: '  return [];\n' },
    ],
    test: { file: 'tests/e2e/files.spec.ts', title: 'in a closed shadow root' },
  },
  {
    guarantee: 'A chooser that hands files to the page without an event is not there',
    controls: [
      {
        file: 'entrypoints/file-choosers.content.ts',
        control: 'Reflect.deleteProperty(window, picker);',
        instead: '{}',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'in an input that is never put into the page, opened by',
    },
  },
  {
    guarantee: 'A file input that is in no document is guarded',
    controls: [
      {
        file: 'entrypoints/file-choosers.content.ts',
        control: '      document.documentElement.append(place);\n',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'in an input that is never put into the page, opened by',
    },
  },
  {
    guarantee: 'What is dropped is not in the page before it is judged',
    controls: [
      {
        file: 'utils/guard/doors/drop.ts',
        control: '        event.preventDefault();\n        event.stopImmediatePropagation();\n',
        instead: '',
      },
    ],
    test: { file: 'tests/e2e/drop.spec.ts', title: 'a file: asked, cancelled, the page has nothing' },
  },
  {
    guarantee: 'What is in a folder that is dropped is read',
    controls: [
      {
        file: 'utils/guard/doors/transfer.ts',
        control: '    standsFor(file, item.webkitGetAsEntry());\n',
        instead: '',
      },
    ],
    test: {
      file: 'tests/e2e/drop.spec.ts',
      title: 'a folder: what is in it is read, and arrives file by file',
    },
  },
  {
    guarantee: 'The HTML of a drop is judged beside its text',
    controls: [
      {
        file: 'utils/guard/doors/transfer.ts',
        control: "const rich = html === '' ? '' : textOfHtml(html).trim();",
        instead: "const rich = html === '' ? '' : '';",
      },
    ],
    test: { file: 'tests/e2e/drop.spec.ts', title: 'HTML whose words say more than its text' },
  },
  {
    guarantee: 'A reading that breaks off lets nothing go',
    controls: [
      {
        file: 'utils/guard/reading/ask.ts',
        control: 'if (error instanceof BrokenOff && error.byFile) return unreadable;',
        instead: 'return { ...unreadable, obstacles: [] };',
      },
    ],
    test: {
      file: 'tests/e2e/files.spec.ts',
      title: 'the document that reads does not stay: said so, and the page has nothing',
    },
  },
  {
    guarantee: 'A file that stops its reader stops nothing else',
    controls: [
      {
        file: 'utils/guard/reading/work.ts',
        control: 'silence = setTimeout(failed, silentAtMostMs);',
        instead: '',
      },
    ],
    test: {
      file: 'utils/guard/reading/serve.test.ts',
      title: 'a worker that breaks, or says nothing any more, fails the file and is thrown away',
    },
  },
];
