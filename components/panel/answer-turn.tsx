import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import type { Model, Rating, TemplateTask, Turn } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';
import Answer from './answer';
import { Branches } from './branches';
import { InsertButton } from './context/insert-button';
import { copyMarkdown, copyPlain, copyRich } from './copy';
import { nameOf } from './model-choice';
import { OutputNotice } from './output-notice';
import { RatingButtons } from './rating';
import { OutputCard } from './templates/output-card';
import { Fallback, TaskLine } from './templates/task-line';
import { text as words } from './text';
import css from './turn.module.css';
import { sameTurn, type TurnProps } from './turn-props';

export interface AnswerActions {
  again: (turn: string, model?: string) => void;
  goOn: () => void;
  rate: (turn: string, rating: Rating | undefined) => void;
}

export interface AnswerTurnProps extends TurnProps {
  /** The template that the conversation began with. */
  task: TemplateTask | undefined;
  /** Who answers, as the company calls it. */
  name: string;
  isStreaming: boolean;
  isLast: boolean;
  /** False while another answer is on its way, or where nothing can be sent. */
  canAsk: boolean;
  models: readonly Model[];
  actions: AnswerActions;
}

function ending(turn: Turn): string | undefined {
  if (turn.state === 'streaming') return words.closedInBetween;
  if (turn.state === 'complete') return undefined;
  return turn.failure === 'cancelled' || turn.failure === 'cut-short'
    ? words.failure(turn.failure).sentence
    : words.incomplete;
}

/** What came back: Markdown with the real values restored, and what can be done with it. */
export default memo(function AnswerTurn(props: AnswerTurnProps) {
  const { turn, vault, branch, onBranch, task, name, isStreaming, isLast, canAsk, models, actions } = props;
  const note = isStreaming ? undefined : ending(turn);
  const { reasoning = '' } = turn;
  return (
    <article className={css.answer} aria-label={name} aria-busy={isStreaming}>
      {reasoning === '' ? null : (
        <details className={css.thoughts}>
          <summary>{isStreaming && turn.content === '' ? words.thinking : words.thoughts}</summary>
          <Answer source={reasoning} vault={vault} isWhole={!isStreaming || turn.content !== ''} />
        </details>
      )}
      {task === undefined ? null : <TaskLine task={task} />}
      {turn.output !== undefined && !isStreaming ? (
        <OutputNotice
          mark={turn.output}
          draft={turn.content}
          vault={vault}
          actions={(released) => (
            <>
              <CopyButton source={released} vault={vault} />
              <InsertButton source={released} vault={vault} />
            </>
          )}
        />
      ) : task?.output === undefined || task.output.form === 'text' ? (
        <Answer source={turn.content} vault={vault} isWhole={!isStreaming} />
      ) : (
        <OutputCard task={task} atMs={turn.atMs} content={turn.content} vault={vault} isStreaming={isStreaming} />
      )}
      {note === undefined ? null : (
        <div className={css.ending}>
          <p className={css.note}>{note}</p>
          {isLast && canAsk ? <Button onClick={actions.goOn}>{words.goOn}</Button> : null}
        </div>
      )}
      {turn.leftOut === true ? <p className={css.note}>{words.leftOut}</p> : null}
      {isStreaming ? null : (
        <div className={css.actions}>
          <Branches branch={branch} label={words.answerVersions} onBranch={onBranch} />
          {turn.output === undefined ? (
            <>
              <CopyButton source={turn.content} vault={vault} />
              <InsertButton source={turn.content} vault={vault} />
            </>
          ) : null}
          {canAsk ? <AgainButtons turn={turn} models={models} onAgain={actions.again} /> : null}
          <RatingButtons
            rating={turn.rating}
            isShared={turn.run !== undefined}
            onRate={(rating) => actions.rate(turn.id, rating)}
          />
        </div>
      )}
      {turn.rating?.value === 'down' ? <Fallback task={task} /> : null}
    </article>
  );
}, sameTurn);

interface AgainProps {
  turn: Turn;
  models: readonly Model[];
  onAgain: AnswerActions['again'];
}

function AgainButtons({ turn, models, onAgain }: AgainProps) {
  const icon = <Icon name="again" size={16} />;
  if (models.length < 2) {
    return (
      <Button look="plain" icon={icon} aria-label={words.again} title={words.again} onClick={() => onAgain(turn.id)} />
    );
  }
  const entries = [
    { id: 'same', label: words.againSame, onAction: () => onAgain(turn.id, turn.model) },
    ...models
      .filter(({ id }) => id !== turn.model)
      .map(({ id }) => ({
        id: `with ${id}`,
        label: words.againWith(nameOf(id)),
        onAction: () => onAgain(turn.id, id),
      })),
  ];
  return <MenuButton label={words.again} icon={icon} entries={entries} />;
}

/** Says for a moment that it was done. */
function CopyButton({ source, vault }: { source: string; vault: Vault }) {
  const [copied, setCopied] = useState<boolean>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (write: (source: string, vault: Vault) => Promise<void>) => {
    setCopied(
      await write(source, vault).then(
        () => true,
        () => false,
      ),
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(undefined), 2_000);
  };
  let icon: ReactNode = <Icon name="copy" size={16} />;
  if (copied === true) icon = <Icon name="check" size={16} />;
  return (
    <>
      <Button look="plain" icon={icon} onClick={() => copy(copyRich)}>
        <span aria-live="polite">{copied === undefined ? words.copy : copied ? words.copied : words.notCopied}</span>
      </Button>
      <MenuButton
        label={words.copyAs}
        icon={<Icon name="more" size={16} />}
        entries={[
          { id: 'rich', label: words.copyRich, onAction: () => copy(copyRich) },
          { id: 'markdown', label: words.copyMarkdown, onAction: () => copy(copyMarkdown) },
          { id: 'plain', label: words.copyPlain, onAction: () => copy(copyPlain) },
        ]}
      />
    </>
  );
}
