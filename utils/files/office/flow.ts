import type { Job } from '../job';
import { escapeXml, walkMarkup } from '../markup/walk';
import type { Source } from '../origin';
import { type Run, synthetic } from '../run';

/** The texts of one entry of a document, each as its own flow. */
export interface Flows {
  body: Run[];
  /** What tracked changes have taken out, in its sentence. */
  deletions: Run[];
  comments: Run[];
  /** Instructions of fields, such as the address of a link. */
  fields: Run[];
  /** Attributes that hold words of people: authors, alternative texts, hints. */
  attributes: Run[];
}

/** In WordprocessingML and DrawingML text stands in these elements only. */
const textElements = new Set(['t', 'delText', 'instrText', 'delInstrText', 'text']);
const paragraphs = new Set(['p', 'h', 'si', 'is']);
const cellElements = new Set(['tc', 'table-cell', 'covered-table-cell']);
const rowElements = new Set(['tr', 'table-row']);
const removed = new Set(['del', 'moveFrom']);
const added = new Set(['ins', 'moveTo']);
const humanAttributes =
  /^(author|initials|descr|title|alt|tooltip|display|displayName|displayText|userId|userName|instr|lastModifiedBy|href|command|connection|prompt|error|promptTitle|errorTitle|caption)$/;
/** Who wrote a remark, and when, stands in the paragraph that the remark is about. */
const aboutRemark = new Set(['creator', 'date', 'creator-initials', 'date-string']);
/** Elements whose `val` or `name` holds words of people. */
const valued: Record<string, string> = {
  alias: 'val',
  tag: 'val',
  statusText: 'val',
  helpText: 'val',
  default: 'val',
  docVar: 'val',
  tableColumn: 'name',
  cacheField: 'name',
  s: 'v',
  n: 'v',
  d: 'v',
  cmAuthor: 'name',
};
/** Most empty cells that are kept between two cells of a row. */
const mostEmpty = 64;
/** Most blanks that one element may stand for. */
const mostSpaces = 1_000;

const onlyDigits = (text: string) => text.replace(/\D/g, '');

interface PieceOfParagraph {
  run: Run;
  state: 'kept' | 'removed' | 'added';
}

/**
 * Reads the text of one XML entry: paragraphs on lines, table cells with tabs between them, however the text is cut into
 * runs.
 *
 * @param isOpenDocument text stands right in its paragraphs; else only in the elements made for it
 */
export async function readFlows(source: Source, isOpenDocument: boolean, job: Job): Promise<Flows> {
  const flows: Flows = { body: [], deletions: [], comments: [], fields: [], attributes: [] };
  const stack: string[] = [];
  const open: PieceOfParagraph[][] = [];
  const depth = { removed: 0, added: 0, cell: 0, comment: 0, fallback: 0, taken: 0 };
  let attributeNames: [string, string, number, number][] = [];
  let choiceUnits = -1;
  let units = 0;
  /** Tabs before the next cell of the present row, for each table around it. */
  const cells: number[] = [];
  let cellHasText = false;
  /** Of the present cell: the value in its attributes (OpenDocument 1.3, 19.385), and what of it is shown. */
  let [cellValue, cellText] = ['', ''];
  const flow = () => (depth.comment > 0 ? flows.comments : depth.taken > 0 ? flows.deletions : flows.body);
  const state = () => (depth.removed > 0 ? 'removed' : depth.added > 0 ? 'added' : 'kept');
  const add = (run: Run) => {
    units += run.text.length;
    if (depth.cell > 0) cellText += run.text;
    const paragraph = open.at(-1);
    if (paragraph !== undefined) paragraph.push({ run, state: state() });
    else flow().push(run);
  };
  const endParagraph = () => {
    const pieces = open.pop() ?? [];
    if (cellHasText && pieces.length > 0) flow().push(synthetic(' '));
    for (const piece of pieces) if (piece.state !== 'removed') flow().push(piece.run);
    if (depth.cell === 0) flow().push(synthetic('\n'));
    else cellHasText ||= pieces.length > 0;
    if (!pieces.some((piece) => piece.state === 'removed')) return;
    for (const piece of pieces) if (piece.state !== 'added') flows.deletions.push(piece.run);
    flows.deletions.push(synthetic('\n'));
  };
  const change = (local: string, by: number) => {
    if (removed.has(local)) depth.removed += by;
    if (added.has(local)) depth.added += by;
    if (cellElements.has(local)) depth.cell += by;
    if (local === 'annotation') depth.comment += by;
    if (local === 'tracked-changes') depth.taken += by;
  };
  /** A value that its cell does not show, or not in full. */
  const endCell = () => {
    const isHidden = !cellHasText || (/\d{9}/.test(cellValue) && !onlyDigits(cellText).includes(onlyDigits(cellValue)));
    if (cellValue !== '' && isHidden) flow().push(synthetic(cellHasText ? ` ${cellValue}` : cellValue));
    cellValue = '';
  };
  const takeAttributes = (local: string) => {
    for (const [name, value, from, to] of attributeNames) {
      const bare = name.slice(name.indexOf(':') + 1);
      const isOfField = bare === 'string-value' && !cellElements.has(local);
      if (value.trim() === '' || !(humanAttributes.test(bare) || valued[local] === bare || isOfField)) continue;
      const compose = (text: string) => `${name}="${escapeXml(text)}"`;
      flows.attributes.push({ text: value, source, from, to, compose }, synthetic('\n'));
    }
    attributeNames = [];
  };
  await walkMarkup(
    source.text,
    true,
    {
      open(local, attributes) {
        takeAttributes(local);
        const parent = stack.at(-1);
        stack.push(local);
        // Both forms of one drawing are in the file; people see the first that their program knows.
        if (local === 'Choice') choiceUnits = units;
        if (local === 'Fallback' && choiceUnits >= 0 && units > choiceUnits) depth.fallback++;
        if (depth.fallback > 0) return;
        change(local, 1);
        if (rowElements.has(local)) cells.push(0);
        if (cellElements.has(local)) {
          const gap = cells.at(-1) ?? 0;
          // Cells after one another that are the same are written once.
          const same = Number(attributes['table:number-columns-repeated'] ?? 1) || 1;
          cells[Math.max(0, cells.length - 1)] = Math.min(mostEmpty, same);
          if (gap > 0) flow().push(synthetic(depth.cell > 1 ? ' ' : '\t'.repeat(gap)));
          cellHasText = false;
          cellText = '';
          if (isOpenDocument) cellValue = attributes['office:string-value'] ?? attributes['office:value'] ?? '';
        }
        if (paragraphs.has(local)) open.push([]);
        else if (local === 'tab' && parent !== 'tabs') add(synthetic('\t'));
        else if (local === 'ptab') add(synthetic('\t'));
        else if (local === 'br' || local === 'cr' || local === 'line-break')
          add(synthetic(depth.cell > 0 ? ' ' : '\n'));
        else if (local === 'noBreakHyphen') add(synthetic('-'));
        else if (local === 's' && isOpenDocument) {
          add(synthetic(' '.repeat(Math.min(mostSpaces, Number(attributes['text:c'] ?? 1) || 1))));
        }
      },
      close(local) {
        takeAttributes('');
        stack.pop();
        if (depth.fallback > 0) {
          if (local === 'Fallback') depth.fallback--;
          return;
        }
        if (paragraphs.has(local)) endParagraph();
        if (cellElements.has(local)) endCell();
        change(local, -1);
        if (rowElements.has(local)) {
          cells.pop();
          flow().push(synthetic(depth.cell > 0 ? ' ' : '\n'));
        } else if (open.length === 0 && textElements.has(local)) flow().push(synthetic('\n'));
      },
      text(text, from, to) {
        const element = stack.at(-1) ?? '';
        if (depth.fallback > 0) return;
        if (element === 'instrText' || element === 'delInstrText')
          flows.fields.push({ text, source, from, to }, synthetic('\n'));
        else if (isOpenDocument ? open.length > 0 && !aboutRemark.has(element) : textElements.has(element)) {
          add({ text, source, from, to });
        } else if (isOpenDocument && depth.comment > 0 && text.trim() !== '') {
          flows.attributes.push({ text, source, from, to }, synthetic('\n'));
        }
      },
      attribute(name, value, from, to) {
        attributeNames.push([name, value, from, to]);
      },
    },
    job,
  );
  return flows;
}

/** Every text of an XML entry of which nothing is known, a line each. */
export async function readAnyXml(source: Source, job: Job): Promise<Run[]> {
  const runs: Run[] = [];
  let isNewElement = false;
  const gap = () => {
    isNewElement = true;
  };
  const text = (words: string, from: number, to: number) => {
    if (words.trim() === '') return;
    if (isNewElement && runs.length > 0) runs.push(synthetic('\n'));
    isNewElement = false;
    runs.push({ text: words, source, from, to });
  };
  await walkMarkup(source.text, true, { open: gap, close: gap, text }, job);
  return runs;
}
