import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { text as words } from '../text';
import type { ContextPieces } from './use-context-pieces';

/** The button beside the composer that adds something to the message. */
export function AddMenu({ actions }: { actions: ContextPieces }) {
  const entries = [
    { id: 'page', label: words.context.addPage, onAction: actions.addPage },
    { id: 'selection', label: words.context.addSelection, onAction: actions.addSelection },
  ];
  return <MenuButton label={words.context.add} icon={<Icon name="plus" />} entries={entries} />;
}
