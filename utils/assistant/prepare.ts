import type { CompanyDetection, Entity, ExactQuestion, FingerprintIndex } from '@/utils/detection';
import { type Place, replace, type Vault } from '@/utils/placeholders';
import type { Policy } from '@/utils/policy';
import type { EntityType } from '@/utils/vocabulary';

/** A message as it will leave, and what became of it on the way. */
export interface Prepared {
  /** As written. */
  source: string;
  /** As it will be sent, byte for byte. */
  text: string;
  /** With the values of this message. */
  vault: Vault;
  /** Where the placeholders stand in `text`. */
  places: Place[];
  /** How many of each kind were replaced. */
  counts: Partial<Record<EntityType, number>>;
}

/** From here on a text is scanned in slices, with progress. */
const sliceFrom = 200_000;

/** Rather replaced once too often: what is replaced comes back in the answer. */
const minConfidence = 0.5;

/** What the company wants replaced beside what the rules find. */
export interface CompanyData {
  detection: Policy['detection'];
  fingerprints: FingerprintIndex | undefined;
  /** Says of each question whether it is a value of the company's list. */
  recognise(questions: readonly ExactQuestion[]): Promise<readonly boolean[]>;
}

/**
 * Makes a message ready: scans it and puts a placeholder for everything that can be replaced. The scanner is loaded
 * with the first use.
 *
 * @param options.onProgress gets 0 to 1 while a long text is scanned
 * @throws when the signal aborts
 */
export async function prepare(
  source: string,
  vault: Vault,
  options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
  data?: CompanyData,
): Promise<Prepared> {
  const { isEntity, scan, scanInSlices, exactQuestions, withExactMatches } = await import('@/utils/detection');
  const company = data === undefined ? undefined : await companyOf(data);
  options.signal?.throwIfAborted();
  const byRules =
    source.length < sliceFrom ? scan(source, company) : await scanInSlices(source, { ...options, company });
  const questions = company?.exact === undefined ? [] : await exactQuestions(source, company.exact, options);
  const answers = questions.length === 0 ? [] : await data?.recognise(questions);
  const findings = withExactMatches(
    byRules,
    questions.filter((_, i) => answers?.[i] === true),
  );
  const entities = findings.filter((one): one is Entity => isEntity(one) && one.confidence >= minConfidence);
  const counts: Prepared['counts'] = {};
  for (const { type } of entities) counts[type] = (counts[type] ?? 0) + 1;
  return { source, ...replace(source, entities, vault), counts };
}

const ready = new WeakMap<CompanyData, CompanyDetection | undefined>();

/** Made ready once, not for every key that is pressed. */
async function companyOf(data: CompanyData): Promise<CompanyDetection | undefined> {
  if (ready.has(data)) return ready.get(data);
  const { companyDetection, patternEngine } = await import('@/utils/detection');
  const { detection, fingerprints } = data;
  const company = companyDetection(detection, { compilePatterns: patternEngine, fingerprints });
  ready.set(data, company);
  return company;
}
