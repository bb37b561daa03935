import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Budget, type Turn, tokensOf } from '@/utils/assistant';
import { restore, type Vault } from '@/utils/placeholders';
import css from './budget.module.css';
import { text as words } from './text';

interface BudgetBarProps {
  budget: Budget;
  turns: readonly Turn[];
  vault: Vault;
  onLeaveOut: (turns: ReadonlySet<string>) => void;
}

/** How much of what the model takes is used, and, where not everything fits, the choice of what stays out. */
export function BudgetBar({ budget, turns, vault, onLeaveOut }: BudgetBarProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { contextTokens, sentTokens, answerTokens, fits } = budget;
  const leftOut = turns.filter((turn) => turn.leftOut === true).length;
  const asks = !fits || isOpen;
  return (
    <div className={css.budget}>
      <div className={css.line}>
        <meter
          className={css.meter}
          aria-label={words.budget}
          min={0}
          max={contextTokens}
          high={contextTokens - answerTokens}
          value={Math.min(sentTokens, contextTokens)}
        />
        <span className={css.numbers}>{words.tokens(sentTokens, contextTokens)}</span>
        {leftOut > 0 && fits ? (
          <Button look="plain" className={css.toggle ?? ''} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {words.leftOutCount(leftOut)}
          </Button>
        ) : null}
      </div>
      {asks && turns.length > 0 ? (
        <LeaveOut
          // Another proposal is another question.
          key={budget.proposal?.join()}
          budget={budget}
          turns={turns}
          vault={vault}
          onDone={(chosen) => {
            setIsOpen(false);
            onLeaveOut(chosen);
          }}
        />
      ) : null}
      {fits || budget.proposal !== undefined ? null : (
        <p className={css.over} role="alert">
          {words.tooLongAlone}
        </p>
      )}
    </div>
  );
}

interface LeaveOutProps {
  budget: Budget;
  turns: readonly Turn[];
  vault: Vault;
  onDone: (turns: ReadonlySet<string>) => void;
}

/** As much of a message as tells it from the others. */
const headCharacters = 80;

function LeaveOut({ budget, turns, vault, onDone }: LeaveOutProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(budget.proposal));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const freed = turns.reduce(
    (sum, turn) => sum + (chosen.has(turn.id) && turn.leftOut !== true ? tokensOf(turn) : 0),
    0,
  );
  const back = turns.reduce((sum, turn) => sum + (!chosen.has(turn.id) && turn.leftOut ? tokensOf(turn) : 0), 0);
  const isEnough = budget.sentTokens - freed + back <= budget.contextTokens - budget.answerTokens;
  return (
    <fieldset className={css.choice} aria-label={budget.fits ? words.leaveOut : words.tooLong}>
      <legend>
        <span role={budget.fits ? undefined : 'alert'}>{budget.fits ? words.leaveOut : words.tooLong}</span>
      </legend>
      <ul className={css.turns}>
        {turns.map((turn) => (
          <li key={turn.id}>
            <label className={css.turn}>
              <input type="checkbox" checked={chosen.has(turn.id)} onChange={() => toggle(turn.id)} />
              <span className={css.head} dir="auto">
                {restore(turn.content.slice(0, headCharacters), vault)}
              </span>
              <span className={css.numbers}>{words.aboutTokens(tokensOf(turn))}</span>
            </label>
          </li>
        ))}
      </ul>
      <Button look="primary" disabled={!isEnough} onClick={() => onDone(chosen)}>
        {words.leaveOutNow(chosen.size)}
      </Button>
      {isEnough ? null : <p className={css.over}>{words.notEnough}</p>}
    </fieldset>
  );
}
