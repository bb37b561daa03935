import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Outcome, waitingRequest } from '@/utils/assistant';
import { emptyVault } from '@/utils/placeholders';
import Answer from '../answer';
import { InsertButton } from '../context/insert-button';
import { copyMarkdown } from '../copy';
import { hand } from '../hand';
import { words as language, text as words } from '../text';
import css from './sandbox.module.css';
import { type Opinion, type RunningTrial, recordOf, type Trial } from './use-trial';

const ratings = [1, 2, 3, 4, 5];
const noVault = emptyVault();

interface ResultsProps {
  running: RunningTrial;
  trial: Trial;
  onClose: () => void;
}

/** The answers side by side. They cannot be taken anywhere before there is a record of the trial. */
export function Results({ running, trial, onClose }: ResultsProps) {
  const { variants, outcomes, opinions, record } = trial;
  const isRated = variants.every(({ id }) => opinions.get(id)?.rating !== undefined);
  const isRecorded = record === 'kept' && !running.isRunning;
  const propose = () => {
    const results = variants.map(({ id, name }) => words.sandbox.result(name, opinions.get(id)?.rating ?? 0));
    const outcome = words.sandbox.proposed(trial.title, language().list(results));
    const data = words.sandbox.proposedData(trial.sample);
    waitingRequest.save({ siteKey: '', counts: {}, proposed: { outcome, data } }).then(onClose, () => undefined);
  };
  return (
    <section className={css.results} aria-label={words.sandbox.compare}>
      <div className={css.columns}>
        {variants.map(({ id, name }) => (
          <Column
            key={id}
            name={name}
            outcome={outcomes.get(id)}
            opinion={opinions.get(id)}
            isRecorded={isRecorded}
            onThink={(opinion) => running.think(id, opinion)}
          />
        ))}
      </div>
      {isRecorded ? null : <p className={css.note}>{words.sandbox.rateFirst}</p>}
      <p role="status">{isRecorded ? words.sandbox.recorded : ''}</p>
      {record === 'failed' ? <Notice tone="danger">{words.sandbox.notRecorded}</Notice> : null}
      <div className={css.actions}>
        {isRecorded ? (
          <>
            <Button
              onClick={() => hand(JSON.stringify(recordOf(trial), null, 2), 'application/json', 'daylight-trial.json')}
            >
              {words.sandbox.take}
            </Button>
            <Button look="primary" onClick={propose}>
              {words.sandbox.propose}
            </Button>
          </>
        ) : (
          <Button look="primary" disabled={!isRated || running.isRunning} onClick={running.record}>
            {words.sandbox.record}
          </Button>
        )}
      </div>
    </section>
  );
}

interface ColumnProps {
  name: string;
  outcome: Outcome | undefined;
  opinion: Opinion | undefined;
  isRecorded: boolean;
  onThink: (opinion: Opinion) => void;
}

function Column({ name, outcome, opinion, isRecorded, onThink }: ColumnProps) {
  const id = useId();
  const { text = '', isWhole = false, durationMs = 0, failure } = outcome ?? {};
  const note = opinion?.note ?? '';
  const isOver = isWhole || failure !== undefined;
  return (
    <article className={css.column} aria-label={name} aria-busy={!isOver}>
      <h3 className={css.name} dir="auto">
        {name}
      </h3>
      <div className={isRecorded ? css.answer : `${css.answer} ${css.held}`}>
        <Answer source={text} vault={noVault} isWhole={isOver} />
      </div>
      {failure === undefined ? null : <p className={css.problem}>{words.failure(failure).sentence}</p>}
      {!isOver ? (
        <p className={css.note} role="status">
          {words.waiting}
        </p>
      ) : (
        <p className={css.note}>{words.sandbox.took(durationMs / 1_000)}</p>
      )}
      {isRecorded ? (
        <div className={css.actions}>
          <Button onClick={() => copyMarkdown(text, noVault).catch(() => undefined)}>{words.copy}</Button>
          <InsertButton source={text} vault={noVault} />
        </div>
      ) : null}
      {isOver ? (
        <>
          <fieldset className={css.group}>
            <legend>{words.sandbox.rating}</legend>
            <div className={css.ratings}>
              {ratings.map((rating) => (
                <label key={rating} className={css.check}>
                  <input
                    type="radio"
                    name={`${id}-rating`}
                    checked={opinion?.rating === rating}
                    onChange={() => onThink({ note, rating })}
                  />
                  {language().number(rating)}
                </label>
              ))}
            </div>
          </fieldset>
          <label htmlFor={`${id}-note`}>{words.sandbox.note}</label>
          <textarea
            id={`${id}-note`}
            className={css.input}
            rows={2}
            maxLength={2_000}
            value={note}
            dir="auto"
            onChange={({ target }) => onThink({ ...opinion, note: target.value })}
          />
        </>
      ) : null}
    </article>
  );
}
