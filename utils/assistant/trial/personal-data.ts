import { type EntityType, entities } from '@/utils/vocabulary';
import { type CompanyData, findingsIn } from '../prepare';

/** What people are called, alone, may be written: sample data has names in it. */
const ofNobody = 'personal';
/** As the gateway holds it for experiments on sample data. */
const minConfidence = 0.6;

/**
 * Kind -> how often, of what looks like data of real people in a text: it has no place in an experiment. Structures count
 * too: a table of customers, a marking.
 */
export async function personalDataIn(text: string, data: CompanyData | undefined): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type, confidence } of await findingsIn(text, {}, data)) {
    if (confidence < minConfidence || type === 'SOURCE_CODE') continue;
    if (type in entities && entities[type as EntityType].family === ofNobody) continue;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
