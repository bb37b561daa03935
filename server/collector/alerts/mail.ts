import { and, asc, eq, lte, sql } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
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
const batch = 20;

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

/** @returns how many were sent */
export async function sendAlertMails(parts: MailParts): Promise<number> {
  const { database, settings, now, log } = parts;
  const nowMs = now();
  const due = await asLeader(database, 'alert-mail', async (transaction) => {
    const waiting = await transaction
      .select()
      .from(alerts)
      .where(and(eq(alerts.mail, 'waiting'), lte(alerts.nextAt, new Date(nowMs))))
      .orderBy(asc(alerts.nextAt))
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
    for (const alert of due) {
      // The same id each time: a mailbox that has had it knows it.
      const messageId = `<${alert.id}@${settings.from.split('@')[1]}>`;
      const isSent = await transport.sendMail({ ...mailOf(alert, parts), messageId }).then(
        () => true,
        (error: unknown) => {
          log('mail_failed', 'collector/alert-mail', error);
          return false;
        },
      );
      if (isSent) sent += 1;
      const pauseMs = pausesMs[alert.attempts];
      await database
        .update(alerts)
        .set({
          attempts: sql`${alerts.attempts} + 1`,
          mail: isSent ? 'sent' : pauseMs === undefined ? 'failed' : 'waiting',
          nextAt: new Date(now() + (pauseMs ?? 0)),
        })
        .where(eq(alerts.id, alert.id));
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

/** What an alert says, in words. No number stands in it that is not published. */
export function mailOf(
  alert: Pick<RaisedAlert, 'kind' | 'list' | 'measure' | 'period' | 'percent' | 'key' | 'start' | 'found' | 'against'>,
  { minBrowsers, consoleUrl }: Pick<MailParts, 'minBrowsers' | 'consoleUrl'>,
): { subject: string; text: string } {
  const { kind, list, measure, period, percent, key, start, found, against } = alert;
  const where = key === '' ? '' : `, ${cellList(list).dimensions[0] ?? list}: ${key}`;
  const when = period === 'day' ? start : `week of ${start}`;
  const figure = (shown: number | null) => (shown === null ? 'not shown' : String(shown));
  const lines =
    kind === 'override-rate'
      ? [
          `Sent anyway: ${figure(found)} of ${figure(against)} browsers with a warning. The rule says ${percent} % or more.`,
        ]
      : [
          `${when}: ${figure(found)} ${measureNames[measure]}.`,
          `${period === 'day' ? 'The same day of the week before' : 'The week before'}: ${figure(against)}.`,
          `The rule says ${percent} % ${kind === 'spike' ? 'more' : 'less'}.`,
        ];
  if (minBrowsers > 1) {
    lines.push(
      '',
      `Numbers are of browsers, never of people, in steps of ${minBrowsers}; smaller ones are not shown, here as on the console.`,
    );
  }
  if (consoleUrl !== undefined) lines.push('', `${consoleUrl}/alerts`);
  return {
    subject: `Daylight: ${kindNames[kind]}, ${measureNames[measure]}${where} (${when})`,
    text: `${lines.join('\n')}\n`,
  };
}
