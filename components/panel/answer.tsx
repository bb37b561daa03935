import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Vault } from '@/utils/placeholders';
import css from './answer.module.css';
import { tableAsCsv } from './copy';
import { type Block, blocksOf, type Growing, grow, toNodes } from './markdown';
import { typeset } from './math';
import { Near } from './near';
import { text as words } from './text';
import { usePaced } from './use-paced';

interface AnswerProps {
  /** As received, with placeholders. */
  source: string;
  vault: Vault;
  /** False while it is still being written. */
  isWhole: boolean;
}

/** An answer longer than this is shown in parts, those near to what can be seen. */
const partsFromCharacters = 30_000;
const partCharacters = 6_000;
/** A guess that only has to be near enough to scroll by, until a part has been seen. */
const pxPerCharacter = 0.45;

/** An answer as a document. While it grows, only its last block is made anew. */
export default function Answer({ source, vault, isWhole }: AnswerProps) {
  const shown = usePaced(source, isWhole);
  const growing = useRef<Growing | undefined>(undefined);
  const blocks = useMemo(() => {
    if (isWhole) return blocksOf(shown, vault, true);
    growing.current = grow(growing.current, shown, vault);
    return growing.current.blocks;
  }, [shown, vault, isWhole]);
  const place = useRef<HTMLDivElement>(null);
  // Its buttons are made with its own nodes, and listened for here.
  useEffect(() => {
    const element = place.current;
    element?.addEventListener('click', onCopy);
    return () => element?.removeEventListener('click', onCopy);
  }, []);
  const isLong = shown.length > partsFromCharacters;
  return (
    <div ref={place} className={css.answer}>
      {isLong ? (
        partsOf(blocks).map((part) => (
          <Near key={part[0]?.at} heightPx={lengthOf(part) * pxPerCharacter} isPinned={!isWhole}>
            <div className={css.answer}>
              <Blocks blocks={part} vault={vault} />
            </div>
          </Near>
        ))
      ) : (
        <Blocks blocks={blocks} vault={vault} />
      )}
    </div>
  );
}

function Blocks({ blocks, vault }: { blocks: readonly Block[]; vault: Vault }) {
  return blocks.map(({ at, html }) => <BlockView key={at} html={html} vault={vault} />);
}

const lengthOf = (blocks: readonly Block[]) => blocks.reduce((sum, { html }) => sum + html.length, 0);

/** Neighbouring blocks, about as much of them as a few screens hold. A part begins where it began before. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (room <= 0) {
      parts.push([]);
      room = partCharacters;
    }
    parts.at(-1)?.push(block);
    room -= block.html.length;
  }
  return parts;
}

const BlockView = memo(function BlockView({ html, vault }: { html: string; vault: Vault }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    element.replaceChildren(toNodes(html, vault));
    // A formula that cannot be shown stays as it was written.
    typeset(element).catch(() => undefined);
  }, [html, vault]);
  return <div ref={place} className={css.block} />;
});

/** Copies the code or the table that a button of the answer belongs to, and says so on the button. */
async function onCopy({ target }: Event) {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
  const frame = button?.closest('[data-frame]');
  if (!button || !frame) return;
  const label = button.textContent;
  const table = frame.querySelector('table');
  const content = table === null ? (frame.querySelector('pre')?.textContent ?? '') : await tableAsCsv(table);
  button.textContent = await navigator.clipboard.writeText(content).then(
    () => words.copied,
    () => words.notCopied,
  );
  setTimeout(() => {
    button.textContent = label;
  }, 2_000);
}
