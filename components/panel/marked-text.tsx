import { memo, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Vault } from '@/utils/placeholders';
import css from './marked-text.module.css';
import { type Piece, partsOf } from './pieces';
import { text as words } from './text';

/** Characters that are shown at once, and with each press on "Show more". */
const partLength = 12_000;

interface MarkedTextProps {
  text: string;
  vault: Vault;
  /** Placeholders as they are sent, or the values in their place. */
  show: 'placeholders' | 'values';
  /** Makes the placeholders buttons. */
  onPlaceholder?: ((placeholder: string) => void) | undefined;
}

type Shown = Pick<MarkedTextProps, 'show' | 'onPlaceholder'>;

function Mark({ piece, show, onPlaceholder }: Shown & { piece: Piece }) {
  if (piece.placeholder === undefined) return piece.text;
  const { placeholder } = piece;
  if (show === 'placeholders') {
    if (onPlaceholder !== undefined) {
      return (
        <mark className={css.placeholder}>
          <button
            type="button"
            className={css.press}
            title={words.standsFor(piece.value ?? '')}
            onClick={() => onPlaceholder(placeholder)}
          >
            {piece.text}
          </button>
        </mark>
      );
    }
    return (
      <mark className={css.placeholder} title={words.standsFor(piece.value ?? '')}>
        {piece.text}
      </mark>
    );
  }
  return (
    <span className={css.restored} title={words.restoredHere(piece.placeholder)}>
      {piece.value}
    </span>
  );
}

/** A text letter by letter, its placeholders marked. A long one is shown in parts, none of it is left out. */
export const MarkedText = memo(function MarkedText({ text, vault, show, onPlaceholder }: MarkedTextProps) {
  const [shown, setShown] = useState(1);
  const parts = useMemo(() => partsOf(text, vault, partLength), [text, vault]);
  const left = parts
    .slice(shown)
    .reduce((sum, part) => sum + part.reduce((size, { text }) => size + text.length, 0), 0);
  return (
    <>
      <div className={css.text} dir="auto">
        {parts.slice(0, shown).map((part) => (
          <Part key={part[0]?.at} part={part} show={show} onPlaceholder={onPlaceholder} />
        ))}
      </div>
      {left === 0 ? null : (
        <Button className={css.more ?? ''} onClick={() => setShown(shown + 1)}>
          {words.showMore(left)}
        </Button>
      )}
    </>
  );
});

const Part = memo(function Part({ part, show, onPlaceholder }: Shown & { part: Piece[] }) {
  return part.map((piece) => <Mark key={piece.at} piece={piece} show={show} onPlaceholder={onPlaceholder} />);
});
