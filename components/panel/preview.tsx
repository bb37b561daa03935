import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ScrollArea } from '@/components/ui/scroll-area';
import type { Prepared } from '@/utils/assistant';
import { kindInWords } from '@/utils/guard';
import { emptyVault } from '@/utils/placeholders';
import type { EntityType } from '@/utils/vocabulary';
import type { Choosing } from './context/placeholder-choice';
import { MarkedText } from './marked-text';
import css from './preview.module.css';
import { words as language, text as words } from './text';
import type { Check } from './use-prepared';

const loadChoices = () => import('./context/placeholder-choice');
const OnePlaceholder = lazy(loadChoices);
const ChoicesMade = lazy(async () => ({ default: (await loadChoices()).ChoicesMade }));

const nothingHere = emptyVault();

/** "40 e-mail addresses, 40 phone numbers replaced" */
function summary({ counts }: Prepared): string {
  const kinds = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (kinds.length === 0) return words.nothingReplaced;
  return words.replaced(
    language().list(kinds.map(([type, count]) => kindInWords(type as EntityType, count, language()))),
  );
}

interface SummaryProps {
  check: Check;
  isOpen: boolean;
  onToggle: () => void;
  /** Id of the preview. */
  controls: string;
}

/** The line under the composer: what the check found, and the way to see it. */
export function CheckSummary({ check, isOpen, onToggle, controls }: SummaryProps) {
  if (check.state === 'empty') return null;
  if (check.state === 'cancelled' || check.state === 'failed') {
    return (
      <div className={css.summary} role="status">
        <span className={css.warn}>{check.state === 'failed' ? words.checkFailed : words.checkCancelled}</span>
        <Button onClick={check.again}>{words.checkAgain}</Button>
      </div>
    );
  }
  if (check.state === 'checking') {
    return (
      <div className={css.summary}>
        <span className={css.progress}>
          {words.checking}
          {check.done === undefined ? null : <progress aria-label={words.checking} value={check.done} max={1} />}
        </span>
        {check.done === undefined ? null : (
          <Button look="plain" onClick={check.cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    );
  }
  const { prepared } = check;
  return (
    <div className={css.summary}>
      <span className={prepared.places.length > 0 ? css.replaced : undefined} role="status">
        {prepared.places.length > 0 ? <Icon name="shield" size={16} /> : null} {summary(prepared)}
      </span>
      <Button
        look="plain"
        className={css.toggle ?? ''}
        icon={<Icon name="eye" size={16} />}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      >
        {words.willBeSent}
      </Button>
    </div>
  );
}

interface PreviewProps {
  id: string;
  prepared: Prepared | undefined;
  hasEarlierTurns: boolean;
  /** What can be decided about placeholders; undefined where nothing can. */
  choosing?: Choosing | undefined;
  /** The whole request, byte for byte. */
  request?: (() => string) | undefined;
}

/** The message letter by letter as it will leave. */
export function Preview({ id, prepared, hasEarlierTurns, choosing, request }: PreviewProps) {
  const [placeholder, setPlaceholder] = useState<string>();
  const [isWhole, setIsWhole] = useState(false);
  // A placeholder that has gone in the meantime has nothing to be decided.
  const isThere = prepared?.places.some((place) => place.placeholder === placeholder) === true;
  const vault = prepared?.vault ?? nothingHere;
  const hasNote = Object.keys(vault.entries).length > 0;
  const along = hasEarlierTurns
    ? hasNote
      ? words.sentAlong
      : words.sentAlongPlain
    : hasNote
      ? words.sentAlongFirst
      : undefined;
  return (
    <section id={id} className={css.preview} aria-label={words.willBeSent}>
      <h2 className={css.title}>{words.willBeSent}</h2>
      <ScrollArea label={words.letters} className={css.letters}>
        {prepared === undefined ? null : (
          <MarkedText
            text={isWhole && request !== undefined ? request() : prepared.text}
            vault={vault}
            show="placeholders"
            onPlaceholder={choosing === undefined || isWhole ? undefined : setPlaceholder}
          />
        )}
      </ScrollArea>
      {choosing === undefined || prepared === undefined ? null : (
        <Suspense>
          {isThere && placeholder !== undefined ? (
            <OnePlaceholder
              {...choosing}
              prepared={prepared}
              placeholder={placeholder}
              onDone={() => setPlaceholder(undefined)}
            />
          ) : null}
          {choosing.choices.length === 0 ? null : <ChoicesMade {...choosing} source={prepared.source} />}
        </Suspense>
      )}
      {request === undefined ? null : (
        <Button look="plain" className={css.toggle ?? ''} aria-pressed={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {words.context.wholeRequest}
        </Button>
      )}
      {along === undefined ? null : <p className={css.along}>{along}</p>}
    </section>
  );
}
