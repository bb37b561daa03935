import type { TemplateLanguage } from '../language';
import { checkAltText } from './alt-text';
import { checkDates } from './dates';
import type { Campaign, CampaignCheck, Issue } from './issue';
import { checkLength } from './length';
import { checkLinks, checkUtm } from './links';
import { checkPrices } from './prices';
import { checkBannedWords, checkClaims } from './wording';
import { sentenceOf } from './words';

/** More text is not looked at; a campaign is not a book. */
const maxUnits = 200_000;

/** Everything that can be said of a campaign without a model. The same campaign gives the same issues. */
export function checkCampaign(campaign: Campaign): Issue[] {
  const given = { ...campaign, text: campaign.text.slice(0, maxUnits) };
  const checks = [
    checkLinks,
    checkUtm,
    checkClaims,
    checkBannedWords,
    checkLength,
    checkAltText,
    checkPrices,
    checkDates,
  ];
  const issues = checks.flatMap((check) => check(given));
  return [
    ...issues.filter(({ severity }) => severity === 'error'),
    ...issues.filter(({ severity }) => severity === 'warning'),
  ];
}

/** An issue as the shipped template for campaign QA has it in its answer. */
export interface SaidIssue {
  check: CampaignCheck | 'other';
  severity: Issue['severity'];
  where: string;
  problem: string;
}

/** The issues in words, for the answer. */
export function campaignIssues(campaign: Campaign, language: TemplateLanguage): SaidIssue[] {
  return checkCampaign(campaign).map((issue) => ({
    check: issue.check,
    severity: issue.severity,
    where: issue.where === '' ? '–' : issue.where,
    problem: sentenceOf(issue, language),
  }));
}

/** An answer of a model with the issues that code has found: those first, and what both say only once. */
export function withCampaignIssues(value: unknown, found: readonly SaidIssue[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const given = (value as { issues?: unknown }).issues;
  const said: unknown[] = Array.isArray(given) ? given : [];
  const key = ({ check, where }: Pick<SaidIssue, 'check' | 'where'>) => `${check} ${where.toLowerCase().trim()}`;
  const known = new Set(found.map(key));
  const others = said.filter((one) => {
    const { check, where } = one as SaidIssue;
    return !known.has(key({ check, where: String(where) }));
  });
  return { ...value, issues: [...found, ...others] };
}
