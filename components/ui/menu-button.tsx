import { lazy, Suspense } from 'react';
import { Button } from './button';
import type { MenuProps } from './menu';

const Menu = lazy(() => import('./menu'));

/** A button with a menu. The menu's code comes after the first paint; until then the button stands there already. */
export function MenuButton(props: MenuProps) {
  const { label, icon, children, className } = props;
  const plain = (
    <Button
      look="plain"
      icon={icon}
      aria-haspopup="menu"
      {...(children === undefined ? { 'aria-label': label } : {})}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Button>
  );
  return (
    <Suspense fallback={plain}>
      <Menu {...props} />
    </Suspense>
  );
}
