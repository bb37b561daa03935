import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { MenuEntry } from '@/components/ui/menu';
import { MenuButton } from '@/components/ui/menu-button';
import css from './panel.module.css';
import { text as words } from './text';

interface HeaderProps {
  name: string;
  organisation: string;
  /** The company's logo; Daylight's without it. */
  logo: string | undefined;
  canStartNew: boolean;
  onNew: () => void;
  onList: () => void;
  /** What else there is to do. */
  entries: readonly MenuEntry[];
}

export function Header({ name, organisation, logo, canStartNew, onNew, onList, entries }: HeaderProps) {
  return (
    <header className={css.header}>
      <img className={css.logo} src={logo ?? '/icons/daylight.svg'} alt="" width={24} height={24} />
      <div className={css.names}>
        <h1 className={css.name}>{name}</h1>
        {organisation === '' ? null : <p className={css.organisation}>{organisation}</p>}
      </div>
      <Button
        look="plain"
        icon={<Icon name="plus" />}
        aria-label={words.newConversation}
        title={words.newConversation}
        disabled={!canStartNew}
        onClick={onNew}
      />
      <Button
        look="plain"
        icon={<Icon name="history" />}
        aria-label={words.conversations}
        title={words.conversations}
        aria-haspopup="dialog"
        onClick={onList}
      />
      <MenuButton label={words.menu} icon={<Icon name="more" />} entries={entries} />
    </header>
  );
}
