import { cleanPackage } from '../copy/clean-package';
import type { FileToRead, Job } from '../job';
import { escapeXml } from '../markup/walk';
import type { Origin, Source } from '../origin';
import type { FileKind, Place, Step } from '../reading';
import { readAnyXml, readFlows } from './flow';
import { type OfficePackage, openPackage, type PackageEntry, relationships } from './package';

/** What the outermost element of an entry says about its text. What is not listed is text of unknown use. */
const places: Record<string, Step['at']> = {
  document: 'body',
  'document-content': 'body',
  hdr: 'header',
  ftr: 'footer',
  'document-styles': 'footer',
  footnotes: 'notes',
  endnotes: 'notes',
  notes: 'notes',
  comments: 'comments',
  cmLst: 'comments',
  ThreadedComments: 'comments',
  sld: 'slide',
  chartSpace: 'charts',
  wsDr: 'charts',
  dataModel: 'charts',
  coreProperties: 'properties',
  Properties: 'properties',
  'document-meta': 'properties',
};
/** Entries of names and looks. A drawing beside its data says the same once more. */
const silent = new Set(
  'Types Relationships styles theme fonts webSettings numbering viewPr presentationPr tblStyleLst styleSheet calcChain chartStyle colorStyle drawing manifest document-settings clrMap'.split(
    ' ',
  ),
);
const plain = new Set(['chartSpace', 'coreProperties', 'Properties', 'document-meta', 'metadata']);
/** Settings of a printer, fonts, and a picture of the first page: nothing that was written. */
const machineMade =
  /(^|\/)(printerSettings\d*\.bin|thumbnail\.\w+|.*\.(odttf|fntdata|ttf|otf)|mimetype|layout-cache|\.rels)$|^(Thumbnails|Configurations2)\//i;

/** What a reader of one kind of document shares with the others. */
export interface DocumentInParts {
  pkg: OfficePackage;
  place: Place;
  job: Job;
  origin: Origin;
  source: (entry: PackageEntry) => Source;
  inner: Map<PackageEntry, Origin>;
}

/** Unpacks a document, and makes it one that can be written again. */
export async function openDocument(file: FileToRead, job: Job, isWritable: boolean): Promise<DocumentInParts> {
  const pkg = await job.stretch(0, 0.4, () => openPackage(file, job));
  const sources = new Map<PackageEntry, Source>();
  const inner = new Map<PackageEntry, Origin>();
  const origin: Origin = { touched: false };
  if (isWritable && pkg.isWhole) origin.rewrite = (gone) => cleanPackage({ pkg, sources, inner, job }, gone);
  const source = (entry: PackageEntry) => {
    const known = sources.get(entry) ?? { text: entry.xml ?? '', edits: [], escape: escapeXml };
    sources.set(entry, known);
    return known;
  };
  return { pkg, place: file.place, job, origin, source, inner };
}

/** Reads a text document or a presentation (Office Open XML, OpenDocument), and a table document of OpenDocument. */
export async function readDocument(
  kind: Extract<FileKind, 'docx' | 'pptx' | 'odt' | 'ods' | 'odp'>,
  file: FileToRead,
  job: Job,
): Promise<Origin> {
  const document = await openDocument(file, job, kind === 'docx' || kind === 'pptx');
  const isOpenDocument = kind.startsWith('od');
  const first = isOpenDocument ? ['content.xml'] : await mainEntries(document);
  const order = first.map((name) => document.pkg.byName.get(name.toLowerCase())).filter((entry) => entry !== undefined);
  const entries = [...order, ...document.pkg.entries.filter((entry) => !order.includes(entry))];
  await job.stretch(0.4, 1, () => readEntries(document, entries, isOpenDocument));
  return document.origin;
}

/** The main entry, and the slides in the order in which they are shown. */
async function mainEntries({ pkg, job }: DocumentInParts): Promise<string[]> {
  const [main] = (await relationships(pkg, '', job)).filter(({ type }) => type === 'officeDocument');
  if (main === undefined) return [];
  const entry = pkg.byName.get(main.target.toLowerCase());
  const slides = (await relationships(pkg, main.target, job)).filter(({ type }) => type === 'slide');
  const order = [...(entry?.xml ?? '').matchAll(/<(?:\w+:)?sldId\b[^>]*?\b\w+:id="([^"]*)"/g)].map(([, id]) => id);
  slides.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return [main.target, ...slides.map(({ target }) => target)];
}

/** Reads the entries that no other reader knows better, in this order. */
export async function readEntries(
  document: DocumentInParts,
  entries: readonly PackageEntry[],
  isOpenDocument: boolean,
): Promise<void> {
  const { place, job, inner, origin } = document;
  const counts = new Map<Step['at'], number>();
  for (const [index, entry] of entries.entries()) {
    const at = places[entry.root] ?? 'other';
    const number = (counts.get(at) ?? 0) + 1;
    const own: Place = [...place, at === 'body' ? { at } : { at, number }];
    if (entry.xml !== undefined && entry.root !== '') {
      if (!silent.has(entry.root)) counts.set(at, number);
      await job.attempt(own, () => readXmlEntry(document, entry, own, isOpenDocument));
    } else if (!machineMade.test(entry.name) && entry.bytes.length > 0) {
      const embedded = (counts.get('embedded') ?? 0) + 1;
      counts.set('embedded', embedded);
      const within = [...place, { at: 'embedded', number: embedded } satisfies Step];
      const read = await job.nested({ bytes: entry.bytes, name: entry.name, place: within });
      if (read !== undefined) inner.set(entry, read);
    }
    await job.breathe(index / entries.length);
  }
  origin.inner = [...inner.values()];
}

async function readXmlEntry(
  { place, job, origin, source }: DocumentInParts,
  entry: PackageEntry,
  own: Place,
  isOpenDocument: boolean,
): Promise<void> {
  if (entry.root === 'Relationships') {
    const links = [
      ...(entry.xml ?? '').matchAll(/\bTarget\s*=\s*(?:"([^"]*)"|'([^']*)')(?=[^>]*TargetMode\s*=\s*["']External)/g),
    ];
    const from = source(entry);
    const runs = links.flatMap((match) => {
      const target = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].indexOf(target, 7);
      return [
        { text: target, source: from, from: start, to: start + target.length },
        { text: '\n', from: 0, to: 0 },
      ];
    });
    job.addRuns([...place, { at: 'links' }], runs, origin);
    return;
  }
  if (silent.has(entry.root)) return;
  if (plain.has(entry.root) || places[entry.root] === undefined) {
    const runs = await readAnyXml(source(entry), job);
    job.addRuns(own, runs, origin);
    if (plain.has(entry.root)) return;
    const { attributes } = await readFlows(source(entry), isOpenDocument, job);
    job.addRuns([...own, { at: 'attributes' }], attributes, origin);
    return;
  }
  const flows = await readFlows(source(entry), isOpenDocument, job);
  job.addRuns(own, flows.body, origin);
  job.addRuns([...own, { at: 'comments' }], flows.comments, origin);
  job.addRuns([...own, { at: 'deletions' }], flows.deletions, origin);
  job.addRuns([...own, { at: 'fields' }], flows.fields, origin);
  job.addRuns([...own, { at: 'attributes' }], flows.attributes, origin);
}
