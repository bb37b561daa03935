import { type Period, periods } from '../../store/periods';
import { useAddress, ViewLink } from '../shell/address';
import { useWords } from '../speech';
import sentences from './words.json';

/** The period stands in the address: `?days=7`. */
export function usePeriod(): Period {
  const asked = Number(useAddress().parameters.get('days'));
  return periods.find((period) => period === asked) ?? 30;
}

export function PeriodChoice() {
  const words = useWords(sentences);
  const address = useAddress();
  const period = usePeriod();
  return (
    <nav className="period" aria-label={words.say('period')}>
      {periods.map((days) => (
        <ViewLink
          key={days}
          className="period-days"
          href={address.with({ days: String(days) })}
          aria-current={days === period || undefined}
        >
          {words.count('lastDays', days)}
        </ViewLink>
      ))}
    </nav>
  );
}
