import { lazy, memo, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ScrollArea } from '@/components/ui/scroll-area';
import { failures, type Turn } from '@/utils/assistant';
import { findPlaceholders, restore, type Vault } from '@/utils/placeholders';
import { MarkedText } from './marked-text';
import { text as words } from './text';
import css from './turn.module.css';

export const loadAnswer = () => import('./answer');
const Answer = lazy(loadAnswer);

/** From here on a message is folded until it is asked for. */
const foldFromCharacters = 1_200;

interface TurnProps {
  turn: Turn;
  vault: Vault;
}

/** What the person said: with the real values, and on request as it was sent. */
export const UserTurn = memo(function UserTurn({ turn, vault }: TurnProps) {
  const [asSent, setAsSent] = useState(false);
  const hasPlaceholders = findPlaceholders(turn.content, vault).length > 0;
  const isLong = turn.content.length > foldFromCharacters;
  const message = <MarkedText text={turn.content} vault={vault} show={asSent ? 'placeholders' : 'values'} />;
  return (
    <article className={css.user} aria-label={words.you}>
      {isLong ? (
        <ScrollArea label={words.wholeMessage} className={css.scroll}>
          {message}
        </ScrollArea>
      ) : (
        message
      )}
      {hasPlaceholders ? (
        <Button look="plain" className={css.small ?? ''} aria-pressed={asSent} onClick={() => setAsSent(!asSent)}>
          {words.asSent}
        </Button>
      ) : null}
    </article>
  );
});

interface AnswerTurnProps extends TurnProps {
  /** Who answers, as the company calls it. */
  name: string;
  isStreaming: boolean;
  /** Given for the last answer only. */
  onAgain?: (() => void) | undefined;
}

function ending(turn: Turn): string | undefined {
  if (turn.state === 'streaming') return words.closedInBetween;
  if (turn.state === 'complete') return undefined;
  return turn.failure === 'cancelled' || turn.failure === 'cut-short'
    ? failures[turn.failure].sentence
    : words.incomplete;
}

/** What came back: Markdown with the real values restored. */
export const AnswerTurn = memo(function AnswerTurn({ turn, vault, name, isStreaming, onAgain }: AnswerTurnProps) {
  const note = isStreaming ? undefined : ending(turn);
  return (
    <article className={css.answer} aria-label={name} aria-busy={isStreaming}>
      <Suspense fallback={<MarkedText text={turn.content} vault={vault} show="values" />}>
        <Answer source={turn.content} vault={vault} isWhole={!isStreaming} />
      </Suspense>
      {note === undefined ? null : <p className={css.note}>{note}</p>}
      {isStreaming ? null : (
        <div className={css.actions}>
          <CopyButton turn={turn} vault={vault} />
          {onAgain === undefined ? null : (
            <Button look="plain" icon={<Icon name="again" size={16} />} onClick={onAgain}>
              {words.again}
            </Button>
          )}
        </div>
      )}
    </article>
  );
});

/** Markdown for plain places, rich text for rich ones, both with the real values. */
async function copyAnswer(source: string, vault: Vault) {
  const { toHtml } = await import('./markdown');
  const as = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  await navigator.clipboard.write([
    new ClipboardItem({ ...as('text/plain', restore(source, vault)), ...as('text/html', toHtml(source, vault)) }),
  ]);
}

function CopyButton({ turn, vault }: TurnProps) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async () => {
    await copyAnswer(turn.content, vault);
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), 2_000);
  };
  let icon: ReactNode = <Icon name="copy" size={16} />;
  if (copied) icon = <Icon name="check" size={16} />;
  return (
    <Button look="plain" icon={icon} onClick={copy}>
      <span aria-live="polite">{copied ? words.copied : words.copy}</span>
    </Button>
  );
}
