import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateLanguages } from '../language';
import { campaignIssues, checkCampaign, withCampaignIssues } from './campaign';
import type { Campaign, IssueCode } from './issue';

const nowMs = Date.UTC(2026, 2, 2);
const codesOf = (campaign: Partial<Campaign>) =>
  checkCampaign({ text: '', nowMs, ...campaign }).map(({ code }) => code);

const sound = `Subject: Spring begins in the garden

Our new beds are here: from 9 March 2026 to 20 March 2026, was €120.00, now €90.00, 25 % off.
[See the beds](https://kupferhof-moebel.de/beds?utm_source=newsletter&utm_medium=email&utm_campaign=spring)
![A raised bed of larch with lettuce](https://kupferhof-moebel.de/bed.jpg)`;

describe('a campaign in which nothing is wrong', () => {
  it('has no issue', () => {
    expect(checkCampaign({ text: sound, channel: 'email', claims: '25 % off', nowMs })).toEqual([]);
  });
  it.each([
    'Bis 31.12.2026 gilt der Preis von 1.299,00 €.',
    'Version 3.4.5 costs $1,299.99 a year.',
    'Le 1er mai 2026, venez au 12, rue de la Paix.',
    'Call us: [phone](tel:+4930123456), or <a href="mailto:shop@kupferhof-moebel.de">write</a>.',
    'In 2025 we opened; on Monday, 9 March 2026 we open again.',
    'Rest of the week: see /offers.',
    '2026年3月9日から2026年3月20日まで。',
  ])('%s', (text) => {
    expect(codesOf({ text })).toEqual([]);
  });
});

describe('links', () => {
  it.each<[string, IssueCode]>([
    ['See https:/shop.kupferhof-moebel.de', 'link-broken'],
    ['[Shop](https://)', 'link-broken'],
    ['[Shop](https://kupferhof)', 'link-broken'],
    ['[Shop]()', 'link-empty'],
    ['<a class="button" href="#">Shop</a>', 'link-empty'],
    ["<a href=''>Shop</a>", 'link-empty'],
    ['[Shop](http://kupferhof-moebel.de)', 'link-insecure'],
    ['[Shop](https://www.example.com/offer)', 'link-stand-in'],
    ['https://localhost:3000/offer', 'link-stand-in'],
    ['[Shop](https://kupferhof-moebel.de/TODO)', 'link-stand-in'],
    ['https://anna:geheim@kupferhof-moebel.de/', 'link-login'],
  ])('%s: %s', (text, code) => {
    expect(codesOf({ text })).toContain(code);
  });
});

describe('UTM parameters', () => {
  const link = (query: string) => `[Shop](https://kupferhof-moebel.de/?${query})`;
  it.each<[string, string, IssueCode[]]>([
    ['none in a newsletter', 'https://kupferhof-moebel.de/', ['utm-none']],
    ['one is missing', link('utm_source=a&utm_medium=b'), ['utm-missing']],
    ['an empty one', link('utm_source=a&utm_medium=b&utm_campaign='), ['utm-missing']],
    ['capital letters', link('utm_source=A&utm_medium=b&utm_campaign=c'), ['utm-spelling']],
    ['twice', link('utm_source=a&utm_source=a&utm_medium=b&utm_campaign=c'), ['utm-spelling']],
    [
      'two names',
      `${link('utm_source=a&utm_medium=b&utm_campaign=spring')} ${link('utm_source=a&utm_medium=b&utm_campaign=sprnig')}`,
      ['utm-differs'],
    ],
    [
      'HTML spells the sign out',
      '<a href="https://kupferhof-moebel.de/?utm_source=a&amp;utm_medium=b&amp;utm_campaign=c">x</a>',
      [],
    ],
    ['who unsubscribes is not counted', 'https://kupferhof-moebel.de/unsubscribe', []],
  ])('%s', (_name, text, codes) => {
    expect(codesOf({ text, channel: 'email' })).toEqual(codes);
  });
  it('are not asked for on a website', () => {
    expect(codesOf({ text: 'https://kupferhof-moebel.de/', channel: 'website' })).toEqual([]);
  });
});

describe('claims', () => {
  it.each([
    'The best beds in town.',
    'Wir sind garantiert die günstigsten.',
    'Nos lits sont prouvés.',
    '業界初の技術。',
    '98 % of customers come back.',
  ])('%s is one', (text) => {
    expect(codesOf({ text })).toEqual(['claim-unlisted']);
    expect(codesOf({ text, claims: `Something else\n- ${text}` })).toEqual([]);
  });
  it('an error where there is a list, a warning without one', () => {
    expect(checkCampaign({ text: 'The best beds.', claims: 'Made of larch', nowMs })[0]?.severity).toBe('error');
    expect(checkCampaign({ text: 'The best beds.', nowMs })[0]?.severity).toBe('warning');
  });
});

describe('words that must not be used', () => {
  it.each<[string, string, boolean]>([
    ['A cheap bed', 'cheap', true],
    ['CHEAP!', 'cheap', true],
    ['Cheapside is a street', 'cheap', false],
    ['Das Gartenbillig', 'billig', false],
    ['これは激安です', '激安', true],
    ['<p class="cheap">Fine</p>', 'cheap', false],
    ['It is İstanbul', 'istanbul', false],
  ])('%s / %s: %s', (text, bannedWords, isFound) => {
    expect(codesOf({ text, bannedWords })).toEqual(isFound ? ['word-banned'] : []);
  });
});

describe('length', () => {
  it.each<[string, string, IssueCode[]]>([
    ['sms', 'a'.repeat(160), []],
    ['sms', 'a'.repeat(161), ['length-over']],
    ['sms', `${'a'.repeat(158)}€`, []],
    ['sms', `${'a'.repeat(159)}€`, ['length-over']],
    ['sms', `${'я'.repeat(71)}`, ['length-unicode']],
    [
      'x',
      `${'a'.repeat(256)} https://kupferhof-moebel.de/${'y'.repeat(100)}?utm_source=x&utm_medium=s&utm_campaign=c`,
      [],
    ],
    ['x', 'あ'.repeat(141), ['length-over']],
    ['push', 'a'.repeat(121), ['length-over']],
    ['instagram', '#a '.repeat(31), ['hashtags-over']],
    ['search-ad', `${'a'.repeat(30)}\n${'b'.repeat(90)}`, []],
    ['search-ad', `${'a'.repeat(31)}\n${'b'.repeat(91)}`, ['length-line', 'length-line']],
    ['email', `Betreff: ${'a'.repeat(61)}\n\nHallo`, ['length-subject']],
    ['website', 'a'.repeat(100_000), []],
  ])('%s', (channel, text, codes) => {
    expect(codesOf({ text, channel })).toEqual(codes);
  });
});

describe('alternative text', () => {
  it.each<[string, IssueCode[]]>([
    ['![](a.png)', ['alt-missing']],
    ['<img src="a.png">', ['alt-missing']],
    ['<img src="a.png" alt="">', ['alt-missing']],
    ['<img src="a.png" data-alt="x">', ['alt-missing']],
    ['<img alt=bed src="a.png">', []],
    ['![IMG_2041.jpg](a.png)', ['alt-file']],
    [`![${'a'.repeat(126)}](a.png)`, ['alt-long']],
    ['![A raised bed](a.png)', []],
  ])('%s', (text, codes) => {
    expect(codesOf({ text })).toEqual(codes);
  });
});

describe('prices', () => {
  it.each<[string, IssueCode[]]>([
    ['Statt 49,00 € nur 59,00 €', ['price-order']],
    ['Now $59, was $49', ['price-order']],
    ['Was €100, now €80: save 30 %', ['price-percent', 'claim-unlisted']],
    ['Was €100, now €80: save 20 %', ['claim-unlisted']],
    ['From 10 € or $12', ['price-currencies']],
    ['Only 19.9 €', ['price-form']],
    ['Delivery: 0 €', ['price-zero']],
    ['1.299,00 € and 1,299.00 €', []],
    ['Room 12, floor 3, 100 guests', []],
  ])('%s', (text, codes) => {
    expect(codesOf({ text })).toEqual(codes);
  });
});

describe('dates', () => {
  it.each<[string, IssueCode[]]>([
    ['On 31 June 2026', ['date-impossible']],
    ['Am 30.02.2026', ['date-impossible']],
    ['2026-13-01', ['date-impossible']],
    ['Until 1 March 2025', ['date-past']],
    ['Monday, 10 March 2026', ['date-weekday']],
    ['Dienstag, den 10. März 2026', []],
    ['From 20 March 2026 to 9 March 2026', ['date-order']],
    ['Vom 20.03.2026 bis zum 09.03.2026', ['date-order']],
    ['del 20 de marzo de 2026 al 9 de marzo de 2026', ['date-order']],
    ['March 20, 2026', []],
  ])('%s', (text, codes) => {
    expect(codesOf({ text })).toEqual(codes);
  });
  it('a day is not over before it is over everywhere', () => {
    expect(codesOf({ text: '1 March 2026', nowMs: Date.UTC(2026, 2, 2, 12) })).toEqual([]);
  });
});

describe('whatever the campaign is', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      ...[
        '![',
        '](',
        '<img ',
        '<a href="',
        'https://',
        '€',
        '100',
        ' % ',
        '31.02.2026',
        '\n',
        'was ',
        '&#',
        '{{',
        'best',
        '&amp;',
        'http:/',
      ],
    ),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));
  const channel = fc.constantFrom(undefined, 'sms', 'x', 'push', 'email', 'search-ad', 'instagram', 'website');

  it('it is judged, alike each time, and errors come first', () => {
    fc.assert(
      fc.property(text, text, text, channel, (campaign, claims, bannedWords, where) => {
        const given = { text: campaign, claims, bannedWords, channel: where, nowMs };
        const issues = checkCampaign(given);
        expect(checkCampaign(given)).toEqual(issues);
        const severities = issues.map(({ severity }) => severity);
        expect(severities.toSorted()).toEqual(severities);
        for (const language of templateLanguages)
          for (const { problem, where: place } of campaignIssues(given, language)) {
            expect(problem).not.toMatch(/\{\w+\}/);
            expect(place.length).toBeLessThanOrEqual(160);
          }
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, IssueCode]>([
    ['![](a.png)', 'alt-missing'],
    ['31.02.2026', 'date-impossible'],
    ['https://www.example.com/', 'link-stand-in'],
    ['statt 10,00 € nur 20,00 €', 'price-order'],
  ])('%s is found wherever it stands', (planted, code) => {
    const prose = fc.lorem({ maxCount: 8, mode: 'sentences' });
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        expect(codesOf({ text: `${before}\n${planted}\n${after}` })).toContain(code);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['<img ', '<p><style>', '![', '[a](', '<a href="', '1.000.', '1 ', '&amp', 'https://a', '<', '- '])(
    'a long run of %j takes no more than its length',
    (unit) => {
      const timeOf = (count: number) => {
        const campaign = { text: unit.repeat(count), nowMs };
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < 3; run++) {
          const start = performance.now();
          checkCampaign(campaign);
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      timeOf(500);
      // Four times the text, and far less than the sixteen times of a quadratic one; small times are noise.
      expect(timeOf(8_000)).toBeLessThan(Math.max(60, timeOf(2_000) * 10));
    },
  );
});

it('what code has found joins what a model has found, and is said once', () => {
  const found = campaignIssues({ text: '![](a.png)', nowMs }, 'de');
  const model = {
    issues: [
      { check: 'alt-text', severity: 'error', where: '![](a.png)', problem: 'x' },
      { check: 'other', severity: 'warning', where: 'Hallo', problem: 'y' },
    ],
  };
  expect(withCampaignIssues(model, found)).toEqual({
    issues: [
      expect.objectContaining({ check: 'alt-text', problem: expect.stringContaining('Alternativtext') }),
      model.issues[1],
    ],
  });
});
