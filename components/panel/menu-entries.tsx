import { Icon } from '@/components/ui/icon';
import type { MenuEntry } from '@/components/ui/menu';
import type { OpenDialog } from './dialogs';
import { text as words } from './text';

interface MenuEntriesProps {
  /** Whether there is a gateway that can be asked anything. */
  isOn: boolean;
  isSignedIn: boolean;
  onTemporary: () => void;
  onOpen: (dialog: OpenDialog) => void;
}

/** What the menu at the head of the panel offers. */
export function menuEntries({ isOn, isSignedIn, onTemporary, onOpen }: MenuEntriesProps): MenuEntry[] {
  const dialog = (id: OpenDialog, label: string, icon: Parameters<typeof Icon>[0]['name']): MenuEntry => ({
    id,
    label,
    icon: <Icon name={icon} size={16} />,
    onAction: () => onOpen(id),
  });
  return [
    { id: 'temporary', label: words.newTemporary, icon: <Icon name="hidden" size={16} />, onAction: onTemporary },
    ...(isOn ? [dialog('actions', words.actions.title, 'edit'), dialog('sandbox', words.sandbox.title, 'check')] : []),
    dialog('lessons', words.lessons.title, 'good'),
    ...(isSignedIn ? [dialog('own-log', words.ownLog.title, 'eye')] : []),
  ];
}
