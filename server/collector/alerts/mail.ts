import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { catalogue } from '@/utils/sites';
import { cellList } from '@/utils/telemetry/cells';
import { isLoopback, type Settings } from '../../environment';
import type { Log } from '../../log';
import { alerts } from '../../store/console-schema';
import { asLeader } from '../../store/leader';
import type { Database } from '../../store/store';
import type { RaisedAlert } from './rules';

/** How long after an attempt that failed the next one comes: two days in all. */
const pausesMs = [60_000, 300_000, 1_800_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000];
const timeoutMs = 20_000;
/** An attempt under way is nobody else's for so long. */
const claimMs = 120_000;
/** More alerts at once than a fleet of rules raises. */
const batch = 500;
/** What one letter names; the console has the rest. */
const mostNamed = 30;

type MailSettings = NonNullable<Settings['mail']>;

export interface MailParts {
  database: Database;
  settings: MailSettings;
  minBrowsers: number;
  /** Where the console is, for the link; left out where nobody has said. */
  consoleUrl?: string | undefined;
  log: Log;
  now: () => number;
}

/**
 * Sends what waits: one letter for all that a rule has raised at once, because thirty letters are read by nobody.
 *
 * @returns how many letters were sent
 */
export async function sendAlertMails(parts: MailParts): Promise<number> {
  const { database, settings, now, log } = parts;
  const nowMs = now();
  const due = await asLeader(database, 'alert-mail', async (transaction) => {
    const waiting = await transaction
      .select()
      .from(alerts)
      .where(and(eq(alerts.mail, 'waiting'), lte(alerts.nextAt, new Date(nowMs))))
      .orderBy(asc(alerts.nextAt), asc(alerts.id))
      .limit(batch);
    for (const { id } of waiting) {
      await transaction
        .update(alerts)
        .set({ nextAt: new Date(nowMs + claimMs) })
        .where(eq(alerts.id, id));
    }
    return waiting;
  });
  if (due === undefined || due.length === 0) return 0;
  const transport = createTransport(settings.smtpUrl, {
    from: settings.from,
    to: settings.to,
    ...transportSettings(settings),
  });
  let sent = 0;
  try {
    for (const together of lettersOf(due)) {
      const [first] = together;
      // The same id each time: a mailbox that has had it knows it.
      const messageId = `<${first.id}@${settings.from.split('@')[1]}>`;
      const isSent = await transport.sendMail({ ...mailOf(together, parts), messageId }).then(
        () => true,
        (error: unknown) => {
          log('mail_failed', 'collector/alert-mail', error);
          return false;
        },
      );
      if (isSent) sent += 1;
      const pauseMs = pausesMs[first.attempts];
      await database
        .update(alerts)
        .set({
          attempts: sql`${alerts.attempts} + 1`,
          mail: isSent ? 'sent' : pauseMs === undefined ? 'failed' : 'waiting',
          nextAt: new Date(now() + (pauseMs ?? 0)),
        })
        .where(
          inArray(
            alerts.id,
            together.map(({ id }) => id),
          ),
        );
    }
  } finally {
    transport.close();
  }
  return sent;
}

/** Over a network only encrypted: the password would go in the clear. */
function transportSettings({ smtpUrl }: MailSettings) {
  const isHere = isLoopback(new URL(smtpUrl).hostname);
  return { requireTLS: !isHere, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
}

const measureNames: Record<RaisedAlert['measure'], string> = {
  seen: 'browsers with something to count',
  warned: 'browsers with a warning',
  better: 'browsers that took the better path',
  anyway: 'browsers that sent it anyway',
  'false-alarm': 'browsers in which somebody said that it was not sensitive',
  running: 'browsers that report',
};
const kindNames: Record<RaisedAlert['kind'], string> = {
  spike: 'Rise',
  drop: 'Drop',
  'override-rate': 'High override rate',
};

type Said = Pick<
  RaisedAlert,
  'kind' | 'list' | 'measure' | 'period' | 'percent' | 'key' | 'start' | 'found' | 'against'
>;
/** What one letter is about. */
type Together<One> = readonly [One, ...One[]];

/** What belongs into one letter: raised by the same rule over the same period, and tried as often. */
function lettersOf(due: readonly RaisedAlert[]): Together<RaisedAlert>[] {
  const letters = new Map<string, [RaisedAlert, ...RaisedAlert[]]>();
  for (const alert of due) {
    const { kind, list, measure, period, percent, start, attempts } = alert;
    const key = JSON.stringify([kind, list, measure, period, percent, start, attempts]);
    const letter = letters.get(key);
    if (letter) letter.push(alert);
    else letters.set(key, [alert]);
  }
  return [...letters.values()];
}

const siteNames = new Map(catalogue.map(({ id, name }) => [id, name]));
const figure = (shown: number | null) => (shown === null ? 'not shown' : String(shown));

/** What alerts of one rule say, in words, the largest first. No number stands in it that is not published. */
export function mailOf(
  together: Together<Said>,
  { minBrowsers, consoleUrl }: Pick<MailParts, 'minBrowsers' | 'consoleUrl'>,
): { subject: string; text: string } {
  const [{ kind, list, measure, period, percent, key, start }] = together;
  const dimension = cellList(list).dimensions[0] ?? list;
  const nameOf = (one: string) => (list === 'site' ? (siteNames.get(one) ?? one) : one);
  const where = together.length > 1 ? `, ${together.length} ${dimension}s` : key && `, ${dimension}: ${nameOf(key)}`;
  const when = period === 'day' ? start : `week of ${start}`;
  const before = period === 'day' ? 'the same day of the week before' : 'the week before';
  const rule =
    kind === 'override-rate'
      ? `The rule says ${percent} % or more of the browsers with a warning.`
      : `The rule says ${percent} % ${kind === 'spike' ? 'more' : 'less'}.`;
  const size = ({ found, against }: Said) => Math.max(found ?? 0, against ?? 0);
  const lines = together
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, mostNamed)
    .map(({ key: one, found, against }) => {
      const named = one === '' ? '' : `${nameOf(one)}: `;
      return kind === 'override-rate'
        ? `${named}sent anyway in ${figure(found)} of ${figure(against)} browsers with a warning.`
        : `${named}${figure(found)}; ${before}: ${figure(against)}.`;
    });
  if (together.length > mostNamed) lines.push(`And ${together.length - mostNamed} more, on the console.`);
  const read =
    minBrowsers > 1
      ? `Numbers are of browsers, never of people, in steps of ${minBrowsers}; smaller ones are not shown, here as on the console.`
      : 'Numbers are of browsers, never of people.';
  const text = [`${measureNames[measure]}, ${when}`, '', ...lines, '', rule, read];
  if (consoleUrl !== undefined) text.push('', `${consoleUrl}/alerts`);
  return {
    subject: `Daylight: ${kindNames[kind]}, ${measureNames[measure]}${where} (${when})`,
    text: `${text.join('\n')}\n`,
  };
}
