import { Parser } from 'htmlparser2';
import { type Job, Stop } from '../job';

/** Units of markup between two pauses. */
const chunkUnits = 1 << 16;

/** Elements in one another. Nobody writes so many; a bomb does. */
const deepest = 1_000;

export interface MarkupHandler {
  /**
   * @param local the name without its prefix
   * @param attributes by their names as written
   * @param from where the tag begins in the markup, UTF-16 units
   */
  open: (local: string, attributes: Record<string, string>, from: number, name: string) => void;
  /** @param to where the element ends in the markup */
  close: (local: string, to: number) => void;
  /** Text between tags, entities resolved. A stretch comes in pieces. */
  text: (text: string, from: number, to: number) => void;
  /** One attribute as it is met, before its element opens. `from` to `to` is all of it, name and quotes included. */
  attribute?: (name: string, value: string, from: number, to: number) => void;
  comment?: (text: string, from: number, to: number) => void;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Walks through markup, tolerating what is wrong with it. Entities of the document's own are not resolved, so that they
 * cannot multiply.
 *
 * @param isXml XML, else HTML
 */
export async function walkMarkup(markup: string, isXml: boolean, handler: MarkupHandler, job: Job): Promise<void> {
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw new Stop('too-nested');
        handler.open(localName(name), attributes, parser.startIndex, name);
      },
      onclosetag(name) {
        depth--;
        handler.close(localName(name), parser.endIndex + 1);
      },
      ontext(text) {
        handler.text(text, parser.startIndex, parser.endIndex + 1);
      },
      onattribute(name, value) {
        handler.attribute?.(name, value, parser.startIndex, parser.endIndex);
      },
      oncomment(text) {
        handler.comment?.(text, parser.startIndex, parser.endIndex + 1);
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  for (let at = 0; at < markup.length; at += chunkUnits) {
    parser.write(markup.slice(at, at + chunkUnits));
    await job.breathe(at / markup.length);
  }
  parser.end();
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
