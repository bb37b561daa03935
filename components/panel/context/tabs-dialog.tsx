import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type OpenTab, openTabs } from '@/utils/platform';
import { text as words } from '../text';
import css from './context.module.css';

interface TabsDialogProps {
  onAdd: (tabs: readonly OpenTab[]) => void;
  onClose: () => void;
}

/** Pages of the web that are open, to be chosen as context. */
export default function TabsDialog({ onAdd, onClose }: TabsDialogProps) {
  const [tabs, setTabs] = useState<readonly OpenTab[]>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    openTabs().then(setTabs, () => setTabs([]));
  }, []);
  return (
    <Dialog title={words.context.tabsTitle} closeLabel={words.close} onClose={onClose}>
      <form
        className={css.tabs}
        onSubmit={(event) => {
          event.preventDefault();
          onAdd((tabs ?? []).filter(({ id }) => chosen.has(id)));
          onClose();
        }}
      >
        {tabs?.length === 0 ? <p>{words.context.noPage}</p> : null}
        {tabs?.map(({ id, title, address }) => (
          <label key={id} className={css.tab} title={address}>
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => {
                const next = new Set(chosen);
                if (target.checked) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
            <span dir="auto">{title || address}</span>
          </label>
        ))}
        <Button type="submit" look="primary" disabled={chosen.size === 0}>
          {words.context.tabsAdd}
        </Button>
      </form>
    </Dialog>
  );
}
