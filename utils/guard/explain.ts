import type { Finding } from '@/utils/detection';
import { type DecidingPolicy, type Kind, prohibitedSite, unreadableFiles, type Verdict } from '@/utils/policy';
import type { Site } from '@/utils/sites';
import { type EntityFamily, entities, isEntityType, type SentenceKey, type Words } from '@/utils/vocabulary';
import { capital, type FilesOfText, unreadInWords } from './files-in-words';
import { foundInWords, rowsOf, structuresOf } from './kinds';
import { placesInWords } from './places';

/** What the dialog says. Made of kinds, counts, line numbers, names of rules, tools and the company: never of values. */
export interface Explanation {
  /** The one thing to know: "40 customers' contact data". */
  title: string;
  /** What was found, one line per kind: "40 e-mail addresses", "lines 2–41". `where` is empty in a one-line text. */
  found: { what: string; where: string }[];
  /** Why this tool is not the place, in sentences. */
  because: string[];
}

/** Where a text was on its way to, and under which policy. */
export interface Circumstances extends Partial<FilesOfText> {
  text: string;
  site: Pick<Site, 'name' | 'status'>;
  policy: DecidingPolicy;
}

/** From this confidence on, a kind that did not lead to the verdict is named beside those that did. */
const worthNaming = 0.5;
const maxLines = 6;
const maxRules = 2;

/** Which kind leads the title when there are several: the one that does the most harm. */
const byHarm: (EntityFamily | Kind)[] = [
  'CUSTOMER_TABLE',
  'secret',
  'government-id',
  'financial',
  'health',
  'contact',
  'company',
  'CONFIDENTIAL_MARKER',
  'personal',
  'SOURCE_CODE',
];

function harm(kind: Kind): number {
  return byHarm.indexOf(isEntityType(kind) ? entities[kind].family : kind);
}

function hasContactColumn(findings: readonly Finding[]): boolean {
  return structuresOf(findings).some((table) => {
    const kinds = Object.keys(table.columns ?? {});
    return kinds.some((kind) => isEntityType(kind) && entities[kind].family === 'contact');
  });
}

function titleFor(kind: Kind, findings: readonly Finding[], words: Words): string {
  if (kind === 'CONFIDENTIAL_MARKER') return words.say('titleMarked');
  const rows = kind === 'CUSTOMER_TABLE' ? rowsOf(findings) : 0;
  if (rows > 0) return words.count(hasContactColumn(findings) ? 'titleContacts' : 'titleCustomers', rows);
  return capital(foundInWords(kind, findings, words), words);
}

/** The built-in rules in plain words. */
const reasons: Record<string, SentenceKey> = {
  secrets: 'reason_secrets',
  'government-ids': 'reason_government_ids',
  'payment-and-bank-data': 'reason_payment_and_bank_data',
  'health-data': 'reason_health_data',
  'private-contact-data': 'reason_private_contact_data',
  'customer-tables': 'reason_customer_tables',
  'confidential-markings': 'reason_confidential_markings',
  'company-terms': 'reason_company_terms',
  'personal-data-in-numbers': 'reason_personal_data_in_numbers',
  [unreadableFiles]: 'reason_unreadable_files',
};

const siteReasons: Record<Site['status'], SentenceKey> = {
  prohibited: 'siteProhibited',
  tolerated: 'siteTolerated',
  approved: 'siteApproved',
  unsanctioned: 'siteUnsanctioned',
};

/**
 * Says a verdict in plain words: what was found, how much of it, where, and why this tool is not the place. Pure.
 *
 * @param words the language it is said in.
 */
export function explain(
  verdict: Verdict,
  findings: readonly Finding[],
  { text, site, policy, files = [], parts = [], obstacles = [] }: Circumstances,
  words: Words,
): Explanation {
  const company = policy.organisation.name === '' ? words.say('yourCompany') : policy.organisation.name;
  const ofText: FilesOfText = { files, parts, obstacles };
  const decisive = [...new Set(verdict.why.flatMap((reason) => reason.types))].sort((a, b) => harm(a) - harm(b));
  const named = findings.filter((f) => f.confidence >= worthNaming || decisive.includes(f.type));
  const of = (kind: Kind) => named.filter((finding) => finding.type === kind);
  const unread = unreadInWords(ofText, words);
  const isUnread = verdict.why.some(({ rule }) => rule === unreadableFiles);

  const title = () => {
    const lead = decisive[0];
    if (lead === undefined && isUnread)
      return words.count('titleUnread', new Set(obstacles.map(({ file }) => file)).size);
    if (lead === undefined) return words.say('titleNotForWork', { site: site.name });
    const more = decisive.some((kind) => kind !== lead && !(lead === 'CUSTOMER_TABLE' && isEntityType(kind)));
    const what = titleFor(lead, of(lead), words);
    return more || isUnread ? words.say('titleMore', { what }) : what;
  };

  const kinds = [...new Set(named.map((finding) => finding.type))].sort(
    (a, b) => Number(decisive.includes(b)) - Number(decisive.includes(a)) || harm(a) - harm(b),
  );
  const found = kinds.slice(0, maxLines).map((kind) => ({
    what: capital(foundInWords(kind, of(kind), words), words),
    where: placesInWords(of(kind), text, words, ofText),
  }));
  const left = kinds.length - found.length;
  if (left > 0) found.push({ what: words.count('moreKinds', left), where: '' });

  const ruleReason = (rule: string): string | undefined => {
    if (rule === prohibitedSite) return undefined;
    if (policy.guard.rules.some((own) => own.id === rule)) return words.say('ownRule', { company, rule });
    const reason = reasons[rule];
    return reason === undefined ? undefined : words.say(reason);
  };
  const worst = (types: readonly Kind[]) => Math.min(...types.map(harm));
  // What is said of customers says it of their contact data too.
  const table = verdict.why.some(({ rule }) => rule === 'customer-tables');
  const told = verdict.why.filter(({ rule }) => !(table && rule === 'private-contact-data'));
  const rules = told.sort((a, b) => worst(a.types) - worst(b.types));
  const here = words.say(siteReasons[site.status], { company, site: site.name });
  const because = [here, ...new Set(rules.map(({ rule }) => ruleReason(rule)))]
    .filter((sentence) => sentence !== undefined)
    .slice(0, 1 + maxRules);
  return { title: title(), found: [...found, ...unread], because };
}
