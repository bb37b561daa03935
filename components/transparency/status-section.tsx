import { useEffect, useState } from 'react';
import { type Installation, installation } from '@/utils/platform';
import type { PolicyState } from '@/utils/policy';
import type { OutboxContents } from '@/utils/telemetry';
import { dateTime } from './date-time';
import css from './status-section.module.css';
import { statusInWords } from './status-words';
import { text } from './text';

/** Health in one place. */
export function StatusSection({ state, contents }: { state: PolicyState; contents: OutboxContents | undefined }) {
  const [found, setFound] = useState<Installation>();
  useEffect(() => {
    installation().then(setFound, () => setFound(undefined));
  }, []);
  return (
    <dl className={css.lines}>
      {statusInWords(state, found, contents, dateTime).map(({ what, says, isWrong }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {isWrong ? <strong className={css.wrong}>{text.status.lookAt} </strong> : null}
            {says}
          </dd>
        </div>
      ))}
    </dl>
  );
}
