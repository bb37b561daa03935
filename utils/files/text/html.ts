import type { FileToRead, Job } from '../job';
import { escapeXml, walkMarkup } from '../markup/walk';
import { fixedOrigin, type Origin, type Source } from '../origin';
import { type Run, synthetic } from '../run';
import { charsetOf } from './charset';
import { decodeText, textOrigin } from './text-file';

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol optgroup option p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
/** Their text is not what people see. */
const unseen = new Set(['script', 'style', 'template', 'noscript']);
/** Attributes that say how it looks or what it is called inside the page. */
const silent =
  /^(class|style|id|for|rel|type|width|height|align|valign|border|lang|dir|role|tabindex|target|method|colspan|rowspan|charset|xmlns.*|aria-(hidden|expanded|level))$/i;

export interface HtmlText {
  /** What people see, tables with tabs between cells. */
  seen: Run[];
  /** Attributes, scripts and comments. */
  attributes: Run[];
}

/** Splits HTML into what people see and what else it says. */
export async function htmlText(markup: string, job: Job, source: Source): Promise<HtmlText> {
  const seen: Run[] = [];
  const attributes: Run[] = [];
  let unseenDepth = 0;
  let preDepth = 0;
  /** What has to stand before the next text. */
  let gap = '';
  const widen = (wanted: string) => {
    if (gap !== '\n' && seen.length > 0) gap = wanted;
  };
  await walkMarkup(
    markup,
    false,
    {
      open(local) {
        if (unseen.has(local)) unseenDepth++;
        if (local === 'pre' || local === 'textarea') preDepth++;
        if (blocks.has(local)) widen('\n');
      },
      close(local) {
        if (unseen.has(local)) unseenDepth--;
        if (local === 'pre' || local === 'textarea') preDepth--;
        if (blocks.has(local)) widen('\n');
        else if (cells.has(local)) widen('\t');
      },
      text(text, from, to) {
        if (unseenDepth > 0) {
          attributes.push({ text, source, from, to });
          return;
        }
        if (preDepth === 0 && text.trim() === '') {
          if (gap === '') widen(' ');
          return;
        }
        if (gap !== '') seen.push(synthetic(gap));
        gap = '';
        if (preDepth > 0 || text.length !== to - from) {
          seen.push({ text, source, from, to });
          return;
        }
        // Line breaks in the markup are spaces on the page; one unit stays one unit.
        seen.push({ text: text.replace(/[\n\r\t]/g, ' '), source, from, to });
      },
      attribute(name, value, from, to) {
        if (value.length < 4 || silent.test(name)) return;
        const compose = (text: string) => `${name}="${escapeXml(text)}"`;
        attributes.push({ text: decodedLink(value), source, from, to, compose }, synthetic('\n'));
      },
      comment(text, from, to) {
        attributes.push({ text, source, from, to, compose: (instead) => `<!--${instead}-->` }, synthetic('\n'));
      },
    },
    job,
  );
  return { seen, attributes };
}

/** `mailto:jane%40...` as it is meant. */
function decodedLink(value: string): string {
  if (!/^(mailto|tel|https?):.*%[0-9a-f]{2}/is.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Reads an HTML file: what people see, and then what else stands in it. */
export async function readHtml({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const charset = await charsetOf(bytes);
  const text = await job.stretch(0, 0.3, () => decodeText(bytes, charset, job));
  const source: Source = { text, edits: [], escape: escapeXml };
  const origin = textOrigin(bytes, charset, source);
  const { seen, attributes } = await job.stretch(0.3, 1, () => htmlText(text, job, source));
  job.addRuns(place, seen, origin);
  job.addRuns([...place, { at: 'attributes' }], attributes, origin);
  return origin;
}

/** The text of HTML that stands in another file and is not written again. */
export async function addHtmlOf(markup: string, place: FileToRead['place'], job: Job): Promise<void> {
  const source: Source = { text: markup, edits: [], escape: escapeXml };
  const { seen, attributes } = await htmlText(markup, job, source);
  const origin = fixedOrigin();
  job.add({ place, text: seen.map(({ text }) => text).join(''), origin });
  job.add({ place: [...place, { at: 'attributes' }], text: attributes.map(({ text }) => text).join(''), origin });
}
