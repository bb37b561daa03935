import type { Installation } from '@/utils/platform';
import type { PolicyState } from '@/utils/policy';
import type { OutboxContents } from '@/utils/telemetry';
import { text } from './text';

/** One line of the section "Status". */
export interface StatusLine {
  what: string;
  says: string;
  /** Something that whoever looks after Daylight should look at. */
  isWrong: boolean;
}

/**
 * Everything that whoever looks after a browser asks first, in one place. The policy's mode has the words of the
 * anonymous heartbeat.
 *
 * @param found How the extension stands in this browser; undefined until the browser has said it.
 * @param contents Undefined until the outbox has been read.
 * @param dateTime Writes a moment (milliseconds since the epoch) in the reader's way.
 */
export function statusInWords(
  { policy, origin, problems, sinceMs, overlayVersion }: PolicyState,
  found: Installation | undefined,
  contents: OutboxContents | undefined,
  dateTime: (ms: number) => string,
): StatusLine[] {
  const words = text.status;
  const wanted = policy.updates.version;
  const lines: StatusLine[] = [];
  const line = (what: string, says: string, isWrong = false) => lines.push({ what, says, isWrong });

  if (found !== undefined) {
    const another = wanted !== undefined && wanted !== found.version;
    line(words.daylight, another ? words.otherVersion(found.version, wanted) : words.version(found.version), another);
    line(words.installed, found.byPolicy ? words.byPolicy : words.byHand);
  }
  const mode = text.events.modes[origin];
  line(
    words.policy,
    origin === 'default' ? mode : words.policyVersion(mode, policy.version, dateTime(sinceMs)),
    origin === 'last-good' || problems.length > 0,
  );
  if (problems.length > 0) line(words.problems, words.problemCount(problems.length), true);
  if (policy.overlay.url !== undefined)
    line(words.additions, overlayVersion === undefined ? words.noAdditions : words.additionsVersion(overlayVersion));
  if (contents !== undefined) line(words.events, ...eventsInWords(policy.telemetry.endpoint, contents, dateTime));
  if (found !== undefined) line(words.privateWindows, found.inPrivateWindows ? words.inPrivate : words.notInPrivate);
  return lines;
}

function eventsInWords(
  endpoint: string | undefined,
  { events, pendingBatches, sentBatches }: OutboxContents,
  dateTime: (ms: number) => string,
): [says: string, isWrong: boolean] {
  const words = text.status;
  if (endpoint === undefined) return [words.nowhere, false];
  const waiting = pendingBatches.reduce((sum, { eventCount }) => sum + eventCount, events.length);
  const refused = pendingBatches.some(({ state }) => state === 'refused');
  const last = Math.max(0, ...sentBatches.map(({ answeredMs }) => answeredMs ?? 0));
  return [`${last === 0 ? words.neverSent : words.sent(dateTime(last))} ${words.waiting(waiting)}`, refused];
}
