import type { FileToRead, Job } from '../job';
import { fixedOrigin, type Origin } from '../origin';
import { textOfRtf } from './rtf';

/** Reads an RTF file. Its bytes are ASCII; what is not is one byte a character. */
export async function readRtf({ bytes, place }: FileToRead, job: Job): Promise<Origin> {
  const origin = fixedOrigin();
  await job.breathe();
  job.add({ place, text: textOfRtf(new TextDecoder('latin1').decode(bytes)), origin });
  return origin;
}
