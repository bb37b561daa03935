/** What the engine makes of letters that lie on their side it is less sure of than of any upright ones, 0 to 100. */
const uprightConfidence = 60;
/** Fewer signs are chance, in a picture of something else. */
const leastSigns = 12;

/** What an engine has read, and how sure it is of it, 0 to 100. */
interface Seen {
  text: string;
  confidence: number;
}

/**
 * The text of a picture. One that lies on its side or its head is turned: the way up counts of which the engine is
 * surest.
 *
 * @param read reads the picture, turned by so many quarters of a circle
 */
export async function uprightText(read: (quarters: number) => Promise<Seen>): Promise<string> {
  let best = await read(0);
  if (best.text.replace(/\s/g, '').length < leastSigns) return best.text;
  for (const quarters of [3, 1, 2]) {
    if (best.confidence >= uprightConfidence) break;
    const turned = await read(quarters);
    if (turned.confidence > best.confidence) best = turned;
  }
  return best.text;
}
