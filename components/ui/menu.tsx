import type { ReactNode } from 'react';
import { Button, MenuItem, MenuTrigger, Menu as PlainMenu, Popover } from 'react-aria-components';
import look from './button.module.css';
import css from './menu.module.css';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  onAction: () => void;
}

export interface MenuProps {
  /** Of the button; also its words where there are no others. */
  label: string;
  icon: ReactNode;
  /** Beside the icon. */
  children?: ReactNode;
  entries: readonly MenuEntry[];
  className?: string;
}

/** A button with a list of things to do: arrow keys, first letters, Escape, and the focus goes back. */
export default function Menu({ label, icon, children, entries, className = '' }: MenuProps) {
  const shape = children === undefined ? look.bare : look.worded;
  return (
    <MenuTrigger>
      <Button
        className={[look.button, look.plain, shape, className].join(' ')}
        {...(children === undefined ? { 'aria-label': label } : {})}
      >
        {icon}
        {children}
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <PlainMenu
          aria-label={label}
          className={css.menu ?? ''}
          onAction={(key) => entries.find(({ id }) => id === key)?.onAction()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={css.item ?? ''}>
              {entry.icon}
              {entry.label}
            </MenuItem>
          ))}
        </PlainMenu>
      </Popover>
    </MenuTrigger>
  );
}
