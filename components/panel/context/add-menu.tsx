import { lazy, Suspense, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { text as words } from '../text';
import css from './context.module.css';
import type { ContextPieces } from './use-context-pieces';

const TabsDialog = lazy(() => import('./tabs-dialog'));

/** The button beside the composer that adds something to the message. */
export function AddMenu({ actions }: { actions: ContextPieces }) {
  const files = useRef<HTMLInputElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const entries = [
    { id: 'page', label: words.context.addPage, onAction: actions.addPage },
    { id: 'selection', label: words.context.addSelection, onAction: actions.addSelection },
    { id: 'tabs', label: words.context.addTabs, onAction: () => setIsChoosing(true) },
    { id: 'file', label: words.context.addFile, onAction: () => files.current?.click() },
  ];
  return (
    <>
      <MenuButton label={words.context.add} icon={<Icon name="plus" />} entries={entries} />
      <input
        ref={files}
        className={css.file}
        type="file"
        multiple
        aria-label={words.context.addFile}
        onChange={({ target }) => {
          actions.addFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {isChoosing ? (
        <Suspense>
          <TabsDialog onAdd={actions.addTabs} onClose={() => setIsChoosing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
