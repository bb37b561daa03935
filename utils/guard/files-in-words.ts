import type { Place, Step } from '@/utils/files';
import type { SentenceKey, Words } from '@/utils/vocabulary';

/** Which stretch of a text came from which file, and what of the files is not in it. Files are counted from 0. */
export interface FilesOfText {
  /** Said by their kind alone: a name can be personal. */
  files: readonly { name: string; type: string }[];
  /** Offsets in the text that was judged, UTF-16 units. */
  parts: readonly { start: number; end: number; file: number; place: Place }[];
  obstacles: readonly { file: number; obstacle: FileObstacleInWords }[];
}

type FileObstacleInWords = 'encrypted' | 'unreadable' | 'too-large' | 'unknown' | 'image';

type KindOfFile = Extract<SentenceKey, `file_${string}`>;

const byExtension: [extensions: RegExp, kind: KindOfFile][] = [
  [/^(?:xlsx?|xlsm|ods|csv|tsv|numbers)$/, 'file_spreadsheet'],
  [/^(?:docx?|odt|rtf|pages)$/, 'file_document'],
  [/^(?:pptx?|odp|key)$/, 'file_presentation'],
  [/^pdf$/, 'file_pdf'],
  [/^(?:eml|msg)$/, 'file_mail'],
  [/^(?:zip|gz|tgz|tar|7z|rar)$/, 'file_archive'],
  [/^(?:png|jpe?g|gif|webp|bmp|tiff?|heic|svg)$/, 'file_image'],
  [/^(?:txt|md|log|json|xml|html?)$/, 'file_text'],
  [/^(?:[cm]?[jt]sx?|py|java|cs|c|cc|cpp|h|go|rs|php|rb|swift|kt|sql|sh|ps1|ya?ml|tf|ipynb)$/, 'file_code'],
];

function kindOf({ name, type }: FilesOfText['files'][number]): KindOfFile {
  const extension = /\.(\w{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = byExtension.find(([extensions]) => extensions.test(extension))?.[1];
  return kind ?? (type.startsWith('image/') ? 'file_image' : 'file_any');
}

/** "PDF", or "spreadsheet 2" where there are several; never its name. */
export function fileInWords(file: number, files: FilesOfText['files'], words: Words): string {
  const kinds = files.map(kindOf);
  const kind = kinds[file] ?? 'file_any';
  const what = words.say(kind);
  if (kinds.filter((one) => one === kind).length < 2) return what;
  const which = kinds.slice(0, file + 1).filter((one) => one === kind).length;
  return words.say('numbered', { what, number: words.number(which) });
}

/** With a number in them: "sheet 2". */
const numbered = { sheet: 'sheet', slide: 'slide', page: 'page' } as const satisfies Partial<
  Record<Step['at'], SentenceKey>
>;

/** Without a number of their own; what is missing here is a part of what it stands in, and is not told. */
const named: Partial<Record<Step['at'], SentenceKey>> = {
  entry: 'file_any',
  attachment: 'placeAttachment',
  embedded: 'placeEmbedded',
  header: 'placeHeader',
  footer: 'placeFooter',
  notes: 'placeNotes',
  comments: 'placeComments',
  deletions: 'placeDeletions',
  formulas: 'placeFormulas',
  fields: 'placeFields',
  links: 'placeLinks',
  charts: 'placeCharts',
  forms: 'placeForms',
  'mail-headers': 'placeMailHeaders',
  properties: 'placeProperties',
  names: 'placeNames',
  'unused-strings': 'placeHidden',
  image: 'file_image',
};

/** More steps than this say less: the innermost ones are told. */
const maxSteps = 2;

function stepInWords({ at, number }: Step, words: Words): string {
  if (at === 'sheet' || at === 'slide' || at === 'page')
    return number === undefined ? '' : words.say(numbered[at], { number: words.number(number) });
  const key = named[at];
  if (key === undefined) return '';
  const what = words.say(key);
  return number === undefined ? what : words.say('numbered', { what, number: words.number(number) });
}

/** "file 2, sheet 1", "comments": kinds and numbers, from the outside inwards. Empty where it is the file itself. */
export function placeInFile(place: Place, words: Words): string {
  const steps = place.map((step) => stepInWords(step, words)).filter((step) => step !== '');
  return steps
    .slice(-maxSteps)
    .reduce((outer, inner) => (outer === '' ? inner : words.say('inside', { outer, inner })), '');
}

const obstacles: Record<FileObstacleInWords, SentenceKey> = {
  encrypted: 'obstacle_encrypted',
  unreadable: 'obstacle_unreadable',
  'too-large': 'obstacle_too_large',
  unknown: 'obstacle_unknown',
  image: 'obstacle_image',
};

/** More files than this that could not be read for the same reason are counted, not told one by one. */
const maxFiles = 3;

/** Files that could not be read, and why: "PDF", "not checked: it needs a password". */
export function unreadInWords({ files, obstacles: met }: FilesOfText, words: Words): { what: string; where: string }[] {
  const reasons = [...new Set(met.map(({ obstacle }) => obstacle))];
  return reasons.map((reason) => {
    const these = [...new Set(met.filter(({ obstacle }) => obstacle === reason).map(({ file }) => file))];
    const named = words.list(these.map((file) => fileInWords(file, files, words)));
    const what = these.length > maxFiles ? words.count('files', these.length) : named;
    return { what: capital(what, words), where: words.say(obstacles[reason]) };
  });
}

/** As a sentence begins in this language. */
export function capital(sentence: string, { language }: Words): string {
  const [first = ''] = sentence;
  return first.toLocaleUpperCase(language) + sentence.slice(first.length);
}
