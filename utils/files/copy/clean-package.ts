import { zipSync } from 'fflate';
import type { Job } from '../job';
import { escapeXml, walkMarkup } from '../markup/walk';
import type { OfficePackage, PackageEntry } from '../office/package';
import { type Edit, type Gone, isTouched, type Origin, type Source } from '../origin';
import { ofRuns, type Run } from '../run';
import { editSources, withEdits } from './edits';
import { leftoverFinder } from './sweep';

/** Elements and attributes that name a person who worked on the document. */
const personElements = /^(creator|lastModifiedBy|initial-creator|printed-by|Manager|Company|author)$/;
const personAttributes = /^(author|initials|displayName|userId|userName|lastModifiedBy)$/;
/** A picture of the first page, and what only speeds up opening. */
const dropped = /^(docProps\/thumbnail\.|Thumbnails\/|xl\/calcChain\.xml$)/i;
const groups = new Set(['p', 'h', 'si', 'is', 'c', 'tc', 'text']);

/** A document that can be written again: its entries, their edited sources, and the files in it. */
export interface PackageToWrite {
  pkg: OfficePackage;
  sources: ReadonlyMap<PackageEntry, Source>;
  inner: ReadonlyMap<PackageEntry, Origin>;
  job: Job;
}

/** Writes a document anew: edited, swept of every other copy of what is gone, without its authors. */
export async function cleanPackage({ pkg, sources, inner, job }: PackageToWrite, gone: readonly Gone[]) {
  const contents: Record<string, Uint8Array> = Object.create(null);
  const find = leftoverFinder(gone);
  const isDropped = ({ name }: PackageEntry) => dropped.test(name);
  const gonePaths = pkg.entries.filter(isDropped).map(({ name }) => name);
  for (const entry of pkg.entries) {
    if (isDropped(entry)) continue;
    const origin = inner.get(entry);
    if (origin !== undefined && isTouched(origin)) {
      const copy = (await origin.rewrite?.(gone)) ?? 'format';
      if (typeof copy === 'string') return copy;
      contents[entry.name] = copy;
    } else if (entry.xml === undefined) {
      if (holdsAny(entry.bytes, gone)) return 'left-over';
      contents[entry.name] = entry.bytes;
    } else {
      const edited = withEdits(entry.xml, sources.get(entry)?.edits ?? []);
      const swept = await sweptXml(edited, find, job);
      contents[entry.name] = new TextEncoder().encode(asUtf8(withoutReferences(swept, entry, gonePaths)));
    }
  }
  return zipSync(contents);
}

/** What is written is UTF-8, whatever it was. */
function asUtf8(xml: string): string {
  return xml.replace(/^\ufeff?(<\?xml[^>]*?encoding\s*=\s*)["'][^"']*["']/, '$1"UTF-8"');
}

/** An entry that is gone must not be referred to, or Office calls the document damaged. */
function withoutReferences(xml: string, { root }: PackageEntry, paths: readonly string[]): string {
  if (paths.length === 0 || (root !== 'Types' && root !== 'Relationships' && root !== 'manifest')) return xml;
  return xml.replace(
    /<(?:\w+:)?(?:Override|Relationship|file-entry)\b[^>]*?(?:\/>|>\s*<\/(?:\w+:)?\w+>)/g,
    (element) =>
      paths.some((path) => element.includes(path) || element.includes(`"${path.slice(path.lastIndexOf('/') + 1)}"`))
        ? ''
        : element,
  );
}

/** One text as `find` sees it, and its edits. */
async function sweptXml(xml: string, find: ReturnType<typeof leftoverFinder>, job: Job): Promise<string> {
  const source: Source = { text: xml, edits: [], escape: escapeXml };
  let group: Run[] = [];
  let attributes: [string, string, number, number][] = [];
  const stack: string[] = [];
  const edits: Edit[] = source.edits;
  const flush = () => {
    const found = find(ofRuns(group));
    if (found.length > 0)
      editSources(
        group,
        found.map(({ start, end, placeholder }) => ({ start, end, text: placeholder })),
      );
    group = [];
  };
  const take = () => {
    for (const [name, value, from, to] of attributes) {
      const local = name.slice(name.indexOf(':') + 1);
      const attribute = (text: string) => edits.push({ from, to, text: `${name}="${escapeXml(text)}"` });
      if (personAttributes.test(local) && value !== '') attribute(local === 'initials' ? 'A' : 'Author');
      else {
        const link = unescapedLink(value);
        const found = find(link);
        if (found.length === 0) continue;
        const runs: Run[] = [{ text: link, source, from, to, compose: (text) => `${name}="${escapeXml(text)}"` }];
        editSources(
          runs,
          found.map(({ start, end, placeholder }) => ({ start, end, text: placeholder })),
        );
      }
    }
    attributes = [];
  };
  await walkMarkup(
    xml,
    true,
    {
      open(local) {
        take();
        stack.push(local);
        if (groups.has(local)) flush();
      },
      close(local) {
        stack.pop();
        if (groups.has(local) || !stack.some((name) => groups.has(name))) flush();
      },
      text(text, from, to) {
        if (personElements.test(stack.at(-1) ?? '') && text.trim() !== '') edits.push({ from, to, text: 'Author' });
        else group.push({ text, source, from, to });
      },
      attribute(name, value, from, to) {
        if (!name.startsWith('xmlns')) attributes.push([name, value, from, to]);
      },
    },
    job,
  );
  flush();
  return withEdits(xml, edits);
}

function unescapedLink(value: string): string {
  if (!/%[0-9a-f]{2}/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Whether bytes that are no XML hold a value, in one of the two ways that Office writes text. */
function holdsAny(bytes: Uint8Array, gone: readonly Gone[]): boolean {
  const narrow = new TextDecoder('latin1').decode(bytes).toLowerCase();
  const wide = narrow.replaceAll('\0', '');
  return gone.some(({ value }) => {
    const sought = value.toLowerCase();
    return sought.length >= 6 && (narrow.includes(sought) || wide.includes(sought));
  });
}
