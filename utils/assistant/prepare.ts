import type { CompanyDetection, Entity, ExactQuestion, Finding, FingerprintIndex } from '@/utils/detection';
import { type Place, replace, type Vault } from '@/utils/placeholders';
import type { Policy } from '@/utils/policy';
import type { EntityType } from '@/utils/vocabulary';
import { type MessageImage, type PlaceholderChoices, withOwnWords, withoutReleased } from './context';

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
  /** The text that the places are counted in: as written, but for what the person put in the place of values. */
  written: string;
  /** Pictures that go beside it. */
  images?: readonly MessageImage[];
}

export interface PrepareOptions {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
  choices?: PlaceholderChoices;
}

/** From here on a text is scanned in slices, with progress. */
const sliceFrom = 200_000;

/** Rather replaced once too often: what is replaced comes back in the answer. */
const minConfidence = 0.5;

/** What the company wants replaced beside what the rules find. */
export interface CompanyData {
  detection: Policy['detection'];
  fingerprints: FingerprintIndex | undefined;
  /** Whether people may send single values as they are. */
  mayRelease?: boolean;
  /** Says of each question whether it is a value of the company's list. */
  recognise(questions: readonly ExactQuestion[]): Promise<readonly boolean[]>;
}

/**
 * Makes a message ready: scans it and puts a placeholder for everything that can be replaced. The scanner is loaded
 * with the first use.
 *
 * @param options.onProgress gets 0 to 1 while a long text is scanned
 * @param options.choices what the person has decided about single values
 * @throws when the signal aborts
 */
export async function prepare(
  source: string,
  vault: Vault,
  options: PrepareOptions = {},
  data?: CompanyData,
): Promise<Prepared> {
  const { choices = [], ...scanning } = options;
  const first = await entitiesIn(source, scanning, data);
  const written = withOwnWords(source, first, choices);
  // What people put in the place of a value is looked at as everything else is.
  const found = written === source ? first : await entitiesIn(written, scanning, data);
  const entities = data?.mayRelease === true ? withoutReleased(written, found, choices) : found;
  const counts: Prepared['counts'] = {};
  for (const { type } of entities) counts[type] = (counts[type] ?? 0) + 1;
  return { source, written, ...replace(written, entities, vault), counts };
}

/** What is to be replaced in a text. */
async function entitiesIn(...asked: Parameters<typeof findingsIn>): Promise<readonly Entity[]> {
  const { isEntity } = await import('@/utils/detection');
  return (await findingsIn(...asked)).filter((one): one is Entity => isEntity(one) && one.confidence >= minConfidence);
}

/** Everything that is found in a text, by the rules and the company's own data. */
export async function findingsIn(
  text: string,
  options: Omit<PrepareOptions, 'choices'>,
  data: CompanyData | undefined,
): Promise<readonly Finding[]> {
  const { scan, scanInSlices, exactQuestions, withExactMatches } = await import('@/utils/detection');
  const company = data === undefined ? undefined : await companyOf(data);
  options.signal?.throwIfAborted();
  const byRules = text.length < sliceFrom ? scan(text, company) : await scanInSlices(text, { ...options, company });
  const questions = company?.exact === undefined ? [] : await exactQuestions(text, company.exact, options);
  const answers = questions.length === 0 ? [] : await data?.recognise(questions);
  return withExactMatches(
    byRules,
    questions.filter((_, i) => answers?.[i] === true),
  );
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
