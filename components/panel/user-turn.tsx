import { memo, type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ScrollArea } from '@/components/ui/scroll-area';
import { splitMessage } from '@/utils/assistant';
import { findPlaceholders } from '@/utils/placeholders';
import { Branches } from './branches';
import { MarkedText } from './marked-text';
import { text as words } from './text';
import css from './turn.module.css';
import { sameTurn, type TurnProps } from './turn-props';

/** From here on a message is folded until it is asked for. */
const foldFromCharacters = 1_200;

interface UserTurnProps extends TurnProps {
  /** Undefined while an answer is on its way, or where nothing can be sent. */
  onEdit: ((turn: string) => void) | undefined;
}

/** Something that went along: its name, and what it is when one wants to see it. */
function Along({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className={css.along}>
      <summary dir="auto">{name}</summary>
      {children}
    </details>
  );
}

function Picture({ url }: { url: string }) {
  return <img className={css.picture} src={url} alt="" />;
}

/** What the person said: with the real values, and on request as it was sent. */
export const UserTurn = memo(function UserTurn({ turn, vault, branch, onBranch, onEdit }: UserTurnProps) {
  const [asSent, setAsSent] = useState(false);
  const hasPlaceholders = findPlaceholders(turn.content, vault).length > 0;
  const isLong = turn.content.length > foldFromCharacters;
  const { pieces, text } = useMemo(() => splitMessage(turn.content, turn.images), [turn.content, turn.images]);
  const message = asSent ? (
    <MarkedText text={turn.content} vault={vault} show="placeholders" />
  ) : (
    <>
      {pieces.map(({ id, kind, title, text: whole, image }) => (
        <Along key={id} name={title === '' ? words.context.kind(kind) : `${words.context.kind(kind)}: ${title}`}>
          {image === undefined ? <MarkedText text={whole} vault={vault} show="values" /> : <Picture url={image.url} />}
        </Along>
      ))}
      <MarkedText text={text} vault={vault} show="values" />
    </>
  );
  return (
    <div className={css.said}>
      <article className={css.user} aria-label={words.you}>
        {isLong ? (
          <ScrollArea label={words.wholeMessage} className={css.scroll}>
            {message}
          </ScrollArea>
        ) : (
          message
        )}
        {hasPlaceholders || pieces.length > 0 ? (
          <Button look="plain" className={css.small ?? ''} aria-pressed={asSent} onClick={() => setAsSent(!asSent)}>
            {words.asSent}
          </Button>
        ) : null}
      </article>
      {turn.leftOut === true ? <p className={css.note}>{words.leftOut}</p> : null}
      <div className={css.actions}>
        <Branches branch={branch} label={words.messageVersions} onBranch={onBranch} />
        {onEdit === undefined ? null : (
          <Button
            look="plain"
            icon={<Icon name="edit" size={16} />}
            aria-label={words.edit}
            title={words.edit}
            onClick={() => onEdit(turn.id)}
          />
        )}
      </div>
    </div>
  );
}, sameTurn);
