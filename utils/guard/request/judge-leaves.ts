import {
  type CompanyDetection,
  exactQuestionsNow,
  type Finding,
  type Fingerprints,
  scan,
  withExactMatches,
} from '@/utils/detection';
import { decide, type Policy, type Verdict } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import { actions, type Channel } from '@/utils/vocabulary';
import { squeezed, unknownOf } from '../memory';
import type { Leaf } from './leaves';
import { isMachines, isPagesOwn, mostOwnValues } from './own-fields';

/** What in a request has to stay: the texts that it is about, what was found in them, and what follows. */
export interface Stop {
  text: string;
  findings: Finding[];
  verdict: Verdict;
}

/** What leaves are judged by. */
export interface Bench {
  policy: Policy;
  company: CompanyDetection | undefined;
  /** The values of the company's list, where there is one. */
  fingerprints: Fingerprints | undefined;
  /** Texts in which nothing was found, for the next request: pages repeat themselves. */
  harmless: Set<string>;
  /** Findings count from this confidence on; all of them without it. */
  least?: number;
  /** Whether the person has let a value go. */
  isLetGo(value: string): boolean;
}

/** So much of one request is read within its event, UTF-16 units: a browser waits for it. */
const mostUnits = 2_000_000;
/** Texts in pieces, such as the runs of an editor, are put together up to this length. */
const mostTogether = 50_000;

const isHeld = ({ action }: Verdict) => actions.indexOf(action) > actions.indexOf('audit');

/** Words too short to say anything, and single words without a digit; but for the company's own terms. */
function saysNothing({ name, text }: Leaf, company: CompanyDetection | undefined): boolean {
  if (text.length < 4 || isMachines({ name, text })) return true;
  return company === undefined && /^[a-z_.-]*$/i.test(text);
}

const mostHarmless = 5_000;
const longestHarmless = 400;

function findingsIn(text: string, bench: Bench): Finding[] {
  const { harmless } = bench;
  if (harmless.has(text)) return [];
  const found = freshFindings(text, bench);
  if (found.length === 0 && text.length <= longestHarmless) {
    if (harmless.size >= mostHarmless) harmless.clear();
    harmless.add(text);
  }
  return found;
}

function freshFindings(text: string, { company, fingerprints }: Bench): Finding[] {
  const found = scan(text, company);
  if (company?.exact === undefined || fingerprints === undefined) return found;
  return withExactMatches(
    found,
    exactQuestionsNow(text, company.exact).filter((question) => fingerprints.has(question)),
  );
}

/** Pieces of one text that stand apart under one name: runs of an editor, a letter each. */
function pieces(leaves: readonly Leaf[]): string[][] {
  const byName = new Map<string, string[]>();
  for (const { name, text } of leaves) {
    const there = byName.get(name);
    if (there === undefined) byName.set(name, [text]);
    else there.push(text);
  }
  return [...byName.values()].filter(
    (texts) => texts.length > 1 && texts.reduce((sum, { length }) => sum + length, 0) <= mostTogether,
  );
}

/** What is found only where pieces meet: as they are or, where they are words that have no blanks, with them. */
function acrossPieces(texts: readonly string[], bench: Bench): { text: string; findings: Finding[] } {
  const joined = crossing(texts, '', bench);
  if (joined.findings.length > 0 || texts.some((text) => /\s/.test(text))) return joined;
  return crossing(texts, ' ', bench);
}

function crossing(texts: readonly string[], blank: string, bench: Bench): { text: string; findings: Finding[] } {
  const text = texts.join(blank);
  let end = -blank.length;
  const seams = texts.slice(0, -1).map((piece) => {
    end += piece.length + blank.length;
    return end;
  });
  const crosses = (finding: Finding) => seams.some((seam) => seam > finding.start && seam < finding.end);
  return { text, findings: findingsIn(text, bench).filter(crosses) };
}

/**
 * Judges what a request takes along, text by text, as the doors of a page do. At once.
 *
 * @returns `stop`: what has to stay, undefined when nothing has. `whole`: all of it was read.
 */
export function judgeLeaves(
  leaves: readonly Leaf[],
  site: Pick<Site, 'status'>,
  channel: Channel,
  bench: Bench,
): { stop: Stop | undefined; whole: boolean } {
  let units = 0;
  let whole = true;
  const seen = new Set<string>();
  const held: { text: string; findings: Finding[] }[] = [];
  const own: { leaf: Leaf; findings: Finding[] }[] = [];
  const verdictOn = (findings: readonly Finding[]) => decide(findings, site, channel, bench.policy);
  const weigh = (text: string, findings: readonly Finding[]) => {
    const fresh = unknownOf(text, findings, bench.isLetGo);
    if (fresh.length > 0 && isHeld(verdictOn(fresh))) held.push({ text, findings: fresh });
  };

  for (const leaf of leaves) {
    const { text } = leaf;
    if (seen.has(text) || saysNothing(leaf, bench.company) || bench.isLetGo(text)) continue;
    seen.add(text);
    if (units + text.length > mostUnits) {
      whole = false;
      continue;
    }
    units += text.length;
    const findings = findingsIn(text, bench).filter(({ confidence }) => confidence >= (bench.least ?? 0));
    const ofPage = findings.filter((finding) => isPagesOwn(leaf, finding));
    if (ofPage.length > 0) own.push({ leaf, findings: ofPage });
    weigh(
      text,
      findings.filter((finding) => !ofPage.includes(finding)),
    );
  }
  const ownValues = new Set(own.map(({ leaf }) => squeezed(leaf.text)));
  if (ownValues.size > mostOwnValues) for (const { leaf, findings } of own) weigh(leaf.text, findings);
  if (units <= mostTogether && bench.least === undefined) {
    for (const texts of pieces(leaves)) {
      const { text, findings } = acrossPieces(texts, bench);
      if (!bench.isLetGo(text)) weigh(text, findings);
    }
  }
  return { stop: together(held, verdictOn), whole };
}

const between = '\n\n';

/** What has to stay, as one text. */
function together(
  held: readonly { text: string; findings: Finding[] }[],
  verdictOn: (findings: readonly Finding[]) => Verdict,
): Stop | undefined {
  if (held.length === 0) return undefined;
  const findings: Finding[] = [];
  let at = 0;
  for (const one of held) {
    for (const finding of one.findings) findings.push({ ...finding, start: finding.start + at, end: finding.end + at });
    at += one.text.length + between.length;
  }
  return { text: held.map(({ text }) => text).join(between), findings, verdict: verdictOn(findings) };
}
