import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { type ContextPiece, estimateTokens } from '@/utils/assistant';
import { directionOf } from '../direction';
import { text as words } from '../text';
import css from './context.module.css';
import type { ContextPieces } from './use-context-pieces';

interface ContextListProps {
  pieces: readonly ContextPiece[];
  actions: ContextPieces;
}

/** What a person knows a piece by. */
function nameOf({ kind, title, text }: ContextPiece): string {
  return title === '' ? `${words.context.kind(kind)}: ${text.trim().slice(0, 40)}` : title;
}

/** What goes along with the message: each piece can be seen, trimmed and taken away. */
export function ContextList({ pieces, actions }: ContextListProps) {
  return (
    <ul className={css.list} aria-label={words.context.title}>
      {pieces.map((piece) => (
        <Piece key={piece.id} piece={piece} actions={actions} />
      ))}
    </ul>
  );
}

function Piece({ piece, actions }: { piece: ContextPiece; actions: ContextPieces }) {
  const [isOpen, setIsOpen] = useState(false);
  const textId = useId();
  const name = nameOf(piece);
  return (
    <li className={css.piece}>
      <div className={css.head}>
        <span className={css.kind}>{words.context.kind(piece.kind)}</span>
        <span className={css.name} title={piece.address === '' ? name : piece.address} dir="auto">
          {name}
        </span>
        <span className={css.size}>
          {piece.image === undefined ? words.aboutTokens(estimateTokens(piece.text)) : null}
          {piece.whole === undefined ? null : ` · ${words.context.trimmed}`}
        </span>
        {piece.image === undefined ? (
          <Button
            look="plain"
            icon={<Icon name="edit" size={16} />}
            aria-label={words.context.show(name)}
            title={words.context.show(name)}
            aria-expanded={isOpen}
            aria-controls={textId}
            onClick={() => setIsOpen(!isOpen)}
          />
        ) : (
          <img className={css.picture} src={piece.image.url} alt="" />
        )}
        <Button
          look="plain"
          icon={<Icon name="close" size={16} />}
          aria-label={words.context.remove(name)}
          title={words.context.remove(name)}
          onClick={() => actions.remove(piece.id)}
        />
      </div>
      {isOpen && piece.image === undefined ? (
        <div id={textId} className={css.body}>
          <textarea
            className={css.text}
            aria-label={words.context.textOf(name)}
            value={piece.text}
            dir={directionOf(piece.text)}
            rows={6}
            autoComplete="off"
            onChange={(event) => actions.trim(piece.id, event.target.value)}
          />
          <div className={css.choices}>
            {piece.whole === undefined ? null : (
              <Button onClick={() => actions.trim(piece.id, piece.whole ?? piece.text)}>{words.context.whole}</Button>
            )}
            {piece.kind === 'paste' ? (
              <Button onClick={() => actions.intoMessage(piece.id)}>{words.context.intoMessage}</Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </li>
  );
}
