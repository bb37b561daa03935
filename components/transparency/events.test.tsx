import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Batch, type GuardEvent, type OutboxContents, toOtlp } from '@/utils/telemetry';
import { eventInWords, eventsIn } from './event-words';
import { EventsSection } from './events-section';

const event: GuardEvent = {
  bucketStartMs: Date.UTC(2026, 10, 23, 6),
  site: 'chatgpt',
  siteStatus: 'unsanctioned',
  channel: 'paste',
  kinds: { EMAIL_ADDRESS: '21-100', CUSTOMER_TABLE: '1' },
  action: 'warn',
  outcome: 'moved-to-assistant',
  decideTime: '2-10s',
  extensionVersion: '0.1.0',
  policyVersion: 7,
};

describe('eventInWords', () => {
  it('says all that stands in the event', () => {
    expect(eventInWords(event, (ms) => new Date(ms).toISOString())).toEqual({
      what: '21–100 e-mail addresses and 1 customer table, pasted into ChatGPT',
      outcome: 'Moved to the assistant',
      details: [
        'decided in 2 to 10 seconds',
        'tool not approved',
        'in the time span from 2026-11-23T06:00:00.000Z',
        'Daylight 0.1.0, policy 7',
      ],
    });
  });

  it('says that a false alarm was reported', () => {
    expect(eventInWords({ ...event, falseAlarm: true }, String).details).toContain(
      'you said that it was not sensitive',
    );
  });

  it('names no tool that the catalogue does not have', () => {
    const words = eventInWords({ ...event, site: 'other', kinds: {}, decideTime: 'none', channel: 'drop' }, String);
    expect(words.what).toBe('Text, dropped on another AI tool');
    expect(words.details).toHaveLength(3);
  });
});

describe('eventsIn', () => {
  it('reads the events back from the bytes', () => {
    expect(eventsIn(JSON.stringify(toOtlp([event, event])))).toEqual([event, event]);
  });
  it('says so when it cannot', () => {
    for (const body of ['', '{', '{}[]', JSON.stringify(toOtlp([event])).replace('2-10s', 'a while')])
      expect(eventsIn(body), body).toBeUndefined();
  });
});

describe('EventsSection', () => {
  const batch = (part: Partial<Batch>): Batch => ({
    id: '0f3c',
    eventCount: 3,
    sealedMs: 0,
    state: 'waiting',
    attempts: 0,
    ...part,
  });
  const empty: OutboxContents = { events: [], pendingBatches: [], sentBatches: [], localEvents: [], droppedCount: 0 };
  const shown = (contents: Partial<OutboxContents>, sends = true) =>
    renderToStaticMarkup(
      <EventsSection
        telemetry={{ sends, sentences: [] }}
        contents={{ ...empty, ...contents }}
        bodyOf={async () => undefined}
      />,
    );
  const headings = (html: string) => [...html.matchAll(/<h3[^>]*>([^<]*)</g)].map((match) => match[1]);

  it('says when there is no event yet', () => {
    expect(shown({})).toContain('No event yet');
    expect(headings(shown({}))).toEqual([]);
  });

  it('keeps waiting, refused, sent and local apart', () => {
    const html = shown({
      events: [event],
      pendingBatches: [batch({ attempts: 2 }), batch({ id: '1', state: 'refused', answeredMs: 1 })],
      sentBatches: [batch({ id: '2', state: 'sent', eventCount: 1, answeredMs: 1 })],
      localEvents: [event],
    });
    expect(headings(html)).toEqual(['Waiting to be sent', 'Refused by the collector', 'Sent', 'On this device only']);
    expect(html).toContain('3 events, 2 attempts');
    expect(html).toContain('1 event, sent');
    expect(html).toContain('What would be sent now');
  });

  it('promises to send nothing when the policy names no collector', () => {
    const html = shown({ events: [event] }, false);
    expect(html).toContain('They stay here unless it names one again.');
    expect(html).not.toContain('What would be sent now');
  });

  it('admits what was given up', () => {
    expect(shown({ droppedCount: 1 })).toContain('1 event was given up, because it could not be sent in time.');
    expect(shown({ droppedCount: 1_200 })).toContain('1,200 events were given up');
  });

  it('shows twenty events and offers the rest', () => {
    const html = shown({ localEvents: Array.from({ length: 30 }, () => event) });
    expect(html.match(/pasted into ChatGPT/g)).toHaveLength(20);
    expect(html).toContain('Show all 30 events');
  });
});
