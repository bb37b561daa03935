import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { Vault } from '@/utils/placeholders';
import css from './answer.module.css';
import { blocksOf, toNodes } from './markdown';

interface AnswerProps {
  /** As received, with placeholders. */
  source: string;
  vault: Vault;
  /** False while it is still being written. */
  isWhole: boolean;
}

/** An answer as a document. While it grows, only its last block is made anew. */
export default function Answer({ source, vault, isWhole }: AnswerProps) {
  const blocks = useMemo(() => blocksOf(source, vault, isWhole), [source, vault, isWhole]);
  return (
    <div className={css.answer}>
      {blocks.map(({ at, html }) => (
        <BlockView key={at} html={html} vault={vault} />
      ))}
    </div>
  );
}

const BlockView = memo(function BlockView({ html, vault }: { html: string; vault: Vault }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(toNodes(html, vault));
  }, [html, vault]);
  return <div ref={place} className={css.block} />;
});
