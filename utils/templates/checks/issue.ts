const campaignChecks = ['link', 'utm', 'claim', 'banned-word', 'length', 'alt-text', 'price', 'date'] as const;
/** What the checks in code look at. */
export type CampaignCheck = (typeof campaignChecks)[number];

/** What is said of an issue: a sentence of `./words`, with these values. */
export type IssueCode =
  | 'link-broken'
  | 'link-insecure'
  | 'link-stand-in'
  | 'link-empty'
  | 'link-login'
  | 'utm-missing'
  | 'utm-none'
  | 'utm-differs'
  | 'utm-spelling'
  | 'claim-unlisted'
  | 'word-banned'
  | 'length-over'
  | 'length-unicode'
  | 'length-line'
  | 'length-subject'
  | 'hashtags-over'
  | 'alt-missing'
  | 'alt-file'
  | 'alt-long'
  | 'price-order'
  | 'price-percent'
  | 'price-currencies'
  | 'price-zero'
  | 'price-form'
  | 'date-impossible'
  | 'date-past'
  | 'date-weekday'
  | 'date-order';

export interface Issue {
  check: CampaignCheck;
  code: IssueCode;
  severity: 'error' | 'warning';
  /** A stretch of the campaign, as it stands there. */
  where: string;
  values: Readonly<Record<string, string>>;
}

export interface Campaign {
  /** Plain text, Markdown or HTML. */
  text: string;
  /** One of the channels of the shipped templates; anything else has no limits of its own. */
  channel?: string | undefined;
  /** Approved statements, one on each line. */
  claims?: string | undefined;
  /** Words that must not be used, one on each line. */
  bannedWords?: string | undefined;
  nowMs: number;
}

const maxWhere = 160;

export function issue(
  check: CampaignCheck,
  code: IssueCode,
  severity: Issue['severity'],
  where: string,
  values: Issue['values'] = {},
): Issue {
  return { check, code, severity, where: where.trim().slice(0, maxWhere), values };
}

/** The lines of a list that somebody wrote, without bullets and empty ones. */
export function linesOf(list: string | undefined): string[] {
  return (list ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
