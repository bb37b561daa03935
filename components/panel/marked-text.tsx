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
}

function Mark({ piece, show }: { piece: Piece; show: MarkedTextProps['show'] }) {
  if (piece.placeholder === undefined) return piece.text;
  if (show === 'placeholders') {
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
export const MarkedText = memo(function MarkedText({ text, vault, show }: MarkedTextProps) {
  const [shown, setShown] = useState(1);
  const parts = useMemo(() => partsOf(text, vault, partLength), [text, vault]);
  const left = parts
    .slice(shown)
    .reduce((sum, part) => sum + part.reduce((size, { text }) => size + text.length, 0), 0);
  return (
    <>
      <div className={css.text} dir="auto">
        {parts.slice(0, shown).map((part) => (
          <Part key={part[0]?.at} part={part} show={show} />
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

const Part = memo(function Part({ part, show }: { part: Piece[]; show: MarkedTextProps['show'] }) {
  return part.map((piece) => <Mark key={piece.at} piece={piece} show={show} />);
});
