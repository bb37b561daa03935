import { catalogue } from '@/utils/sites';
import { fromOtlp, type Heartbeat, isHeartbeat, type TelemetryEvent } from '@/utils/telemetry';
import { entities, isEntityType, isStructureType, structures } from '@/utils/vocabulary';
import { text } from './text';

export interface EventInWords {
  /** "21-100 e-mail addresses and 1 customer table, pasted into ChatGPT". */
  what: string;
  outcome: string;
  details: string[];
}

/** Everything that stands in an event, as a person reads it. */
export function eventInWords(event: TelemetryEvent, dateTime: (ms: number) => string): EventInWords {
  if (isHeartbeat(event)) return heartbeatInWords(event, dateTime);
  const words = text.events;
  const kinds = Object.entries(event.kinds).map(
    ([kind, bucket]) => `${bucket.replace('-', '–')} ${kindWord(kind, bucket)}`,
  );
  const site = catalogue.find((known) => known.id === event.site)?.name ?? words.other;
  const decided = words.decided[event.decideTime];
  return {
    what: words.line(kinds.length === 0 ? words.nothingFound : words.kinds(kinds), site, words.into[event.channel]),
    outcome: words.outcomes[event.outcome],
    details: [
      ...(decided === undefined ? [] : [decided]),
      ...(event.falseAlarm === true ? [words.falseAlarm] : []),
      words.status(text.sites.statusWords[event.siteStatus]),
      words.span(dateTime(event.bucketStartMs)),
      words.versions(event.extensionVersion, event.policyVersion),
      ...teamAndFirsts(event),
    ],
  };
}

function heartbeatInWords(event: Heartbeat, dateTime: (ms: number) => string): EventInWords {
  const words = text.events;
  return {
    what: words.running,
    outcome: words.modes[event.mode],
    details: [
      words.day(dateTime(event.bucketStartMs)),
      words.versions(event.extensionVersion, event.policyVersion),
      ...(event.dropped === 'none' ? [] : [words.droppedBefore(event.dropped.replace('-', '–'))]),
      ...teamAndFirsts(event),
    ],
  };
}

function teamAndFirsts({ team, first }: TelemetryEvent): string[] {
  const words = text.events;
  return [
    ...(team === undefined ? [] : [words.team(team)]),
    ...(first === undefined || first.length === 0 ? [] : [words.firsts(first.length)]),
  ];
}

/** The events in the bytes of a batch, read back from the bytes themselves; undefined when they cannot be read. */
export function eventsIn(body: string): TelemetryEvent[] | undefined {
  try {
    const { events, rejected } = fromOtlp(JSON.parse(body));
    return rejected === 0 ? events : undefined;
  } catch {
    return undefined;
  }
}

function kindWord(kind: string, bucket: string): string {
  const amount = bucket === '1' ? 'one' : 'many';
  if (isEntityType(kind)) return entities[kind][amount];
  return isStructureType(kind) ? structures[kind][amount] : kind;
}
