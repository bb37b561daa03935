import type { Finding, Structure } from '@/utils/detection';
import type { Site } from '@/utils/sites';
import { type EntityFamily, entities, isEntityType, isStructureType, structures } from '@/utils/vocabulary';
import { type DecidingPolicy, type Kind, prohibitedSite, type Verdict } from './decide';
import type { FilesRead } from './files-reading';
import type { Part } from './material';
import { placesInWords } from './places';

/** What the dialog says. Made of kinds, counts, line numbers, names of rules, tools and the company: never of values. */
export interface Explanation {
  /** The one thing to know: "40 customers' contact data". */
  title: string;
  /** What was found, one line per kind: "40 e-mail addresses", "lines 2 to 41". `where` is empty in a one-line text. */
  found: { what: string; where: string }[];
  /** Why this tool is not the place, in sentences. */
  because: string[];
}

/** Where a text was on its way to, and under which policy. */
export interface Circumstances {
  text: string;
  site: Pick<Site, 'name' | 'status'>;
  policy: DecidingPolicy;
  /** Which stretches of the text were read from files. */
  parts?: readonly Part[];
  /** Files that could not be read. */
  obstacles?: FilesRead['obstacles'];
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

function withArticle(words: string): string {
  return `${/^(?:[aeio]|AWS)/i.test(words) ? 'an' : 'a'} ${words}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function structuresOf(findings: readonly Finding[]): Structure[] {
  return findings.filter((finding): finding is Structure => isStructureType(finding.type));
}

function rowsOf(findings: readonly Finding[]): number {
  return structuresOf(findings).reduce((sum, table) => sum + (table.rows ?? 0), 0);
}

function hasContactColumn(findings: readonly Finding[]): boolean {
  return structuresOf(findings).some((table) => {
    const kinds = Object.keys(table.columns ?? {});
    return kinds.some((kind) => isEntityType(kind) && entities[kind].family === 'contact');
  });
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** "40 e-mail addresses", "a customer table with 40 rows". */
function inWords(kind: Kind, findings: readonly Finding[]): string {
  const count = findings.length;
  const { one, many } = isEntityType(kind) ? entities[kind] : structures[kind];
  const what = count === 1 ? withArticle(one) : `${number(count)} ${many}`;
  const rows = rowsOf(findings);
  return rows === 0 ? what : `${what} with ${number(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

function titleFor(kind: Kind, findings: readonly Finding[]): string {
  if (kind === 'CUSTOMER_TABLE') {
    const rows = rowsOf(findings);
    const data = hasContactColumn(findings) ? 'contact data' : 'data';
    if (rows > 0) return rows === 1 ? `A customer’s ${data}` : `${number(rows)} customers’ ${data}`;
  }
  if (kind === 'CONFIDENTIAL_MARKER') return 'A document marked confidential';
  return capital(inWords(kind, findings));
}

/** The built-in rules in plain words. */
const reasons: Record<string, string> = {
  secrets: 'A key or password that has left the company must be replaced: whoever has it can use it.',
  'government-ids': 'Official ids can be used to pose as someone, and the person can hardly change them.',
  'payment-and-bank-data': 'Card and bank numbers can be used to take money.',
  'health-data': 'Health data is specially protected by law.',
  'private-contact-data': 'These people gave their contact data to you, not to a public chatbot.',
  'customer-tables': 'Customers trusted the company with this, not a public chatbot.',
  'confidential-markings': 'The document itself says that it is not for the outside.',
  'company-terms': 'This is on your company’s list of what stays inside.',
  'personal-data-in-numbers': 'So many names, places or birth dates together point to real people.',
};

function siteReason(site: Circumstances['site'], company: string): string {
  switch (site.status) {
    case 'prohibited':
      return `${company} does not allow ${site.name} for work.`;
    case 'tolerated':
      return `${site.name} may be used, but not with data like this.`;
    case 'approved':
      return `${company} has approved ${site.name}.`;
    case 'unsanctioned':
      return `${company} has not approved ${site.name}, so nobody has agreed what happens to what you enter there.`;
  }
}

function ruleReason(rule: string, company: string, policy: Circumstances['policy']): string | undefined {
  if (rule === prohibitedSite) return undefined;
  if (policy.guard.rules.some((own) => own.id === rule)) return `${company} has a rule for this: “${rule}”.`;
  return reasons[rule];
}

/** Says a verdict in plain words: what was found, how much of it, where, and why this tool is not the place. Pure. */
export function explain(
  verdict: Verdict,
  findings: readonly Finding[],
  { text, site, policy }: Circumstances,
): Explanation {
  const company = policy.organisation.name === '' ? 'Your company' : policy.organisation.name;
  const decisive = [...new Set(verdict.why.flatMap((reason) => reason.types))].sort((a, b) => harm(a) - harm(b));
  const named = findings.filter((f) => f.confidence >= worthNaming || decisive.includes(f.type));
  const of = (kind: Kind) => named.filter((finding) => finding.type === kind);

  const lead = decisive[0];
  const more = decisive.some((kind) => kind !== lead && !(lead === 'CUSTOMER_TABLE' && isEntityType(kind)));
  const title =
    lead === undefined ? `${site.name} is not for work` : `${titleFor(lead, of(lead))}${more ? ' and more' : ''}`;

  const kinds = [...new Set(named.map((finding) => finding.type))].sort(
    (a, b) => Number(decisive.includes(b)) - Number(decisive.includes(a)) || harm(a) - harm(b),
  );
  const found = kinds
    .slice(0, maxLines)
    .map((kind) => ({ what: inWords(kind, of(kind)), where: placesInWords(of(kind), text) }));
  const left = kinds.length - found.length;
  if (left > 0) found.push({ what: `${left} more ${left === 1 ? 'kind' : 'kinds'} of data`, where: '' });

  const worst = (types: readonly Kind[]) => Math.min(...types.map(harm));
  // What is said of customers says it of their contact data too.
  const table = verdict.why.some(({ rule }) => rule === 'customer-tables');
  const told = verdict.why.filter(({ rule }) => !(table && rule === 'private-contact-data'));
  const rules = told.sort((a, b) => worst(a.types) - worst(b.types));
  const because = [siteReason(site, company), ...new Set(rules.map(({ rule }) => ruleReason(rule, company, policy)))]
    .filter((sentence) => sentence !== undefined)
    .slice(0, 1 + maxRules);
  return { title, found, because };
}
