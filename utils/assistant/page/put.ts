import { askInPages, type OpenTab } from '@/utils/platform';

/** The script that writes into pages. */
export const pageWriter = 'page-writer.js';

/** What a frame of a page says of itself. */
interface Look {
  /** Where the focus is; of a foreign frame a page only knows that it has it. */
  focus: 'field' | 'frame' | 'none';
  address: string;
}

/**
 * Puts a text into the field of a page that has the focus. Nothing is sent, and undo in the page takes it back.
 *
 * @param place `caret` leaves what is selected, and puts the text behind it
 * @param textFor gives the text for a page and the frame in it that has the field
 * @returns false when no field has the focus any more, or the browser lets nobody in
 */
export async function putIntoPage(
  { id, address }: OpenTab,
  textFor: (addresses: readonly string[]) => string,
  place: 'caret' | 'selection',
): Promise<boolean> {
  try {
    const looks = await askInPages<null, Look>(id, pageWriter, 'look', null);
    const top = looks.find(({ frameId }) => frameId === 0)?.answer.focus;
    // A frame keeps its own focus while another part of the page has it: it counts only where the page says so.
    const target = looks.find(
      ({ frameId, answer }) => answer.focus === 'field' && (frameId === 0 ? top === 'field' : top === 'frame'),
    );
    if (target === undefined) return false;
    const given = { text: textFor([address, target.answer.address]), place };
    const [done] = await askInPages<typeof given, boolean>(id, pageWriter, 'insert', given, [target.frameId]);
    return done?.answer === true;
  } catch {
    return false;
  }
}
