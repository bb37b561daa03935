import { Notice } from '@/components/ui/notice';
import type { OpenAlarm } from '../../audit/watch';
import { ViewLink } from '../shell/address';
import { useData } from '../shell/use-data';
import { useWords } from '../speech';
import sentences from './words.json';

const known = ['record_missing', 'intent_lost', 'chain_broken'] as const;
const atMost = 3;

/** What the audit log raised an alarm about and nobody has acknowledged; nothing while there is none. */
export function Alarms() {
  const words = useWords(sentences);
  const { data } = useData<{ alarms: OpenAlarm[] }>('/api/audit/alarms');
  if (data === undefined || data.alarms.length === 0) return null;
  return (
    <Notice
      tone="danger"
      role="alert"
      title={words.say('alarms')}
      actions={<ViewLink href="/audit">{words.say('lookAtAlarms')}</ViewLink>}
    >
      <ul className="honest-lines">
        {data.alarms.slice(0, atMost).map(({ position, timeMs, reason, details }) => (
          <li key={position}>
            {words.say(`alarm_${known.find((one) => one === reason) ?? 'unknown'}`, {
              time: words.dateTime(new Date(timeMs)),
              number: words.number(Number(details.count ?? details.position ?? 0)),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
