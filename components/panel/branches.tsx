import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { text as words } from './text';
import css from './turn.module.css';
import type { Branch } from './turn-props';

interface BranchesProps {
  branch: Branch | undefined;
  /** What there are several of. */
  label: string;
  onBranch: ((turn: string) => void) | undefined;
}

/** "2 of 3", with arrows to the others: versions of a message, or answers to it. */
export function Branches({ branch, label, onBranch }: BranchesProps) {
  if (branch === undefined) return null;
  const { at, of, before, after } = branch;
  const arrow = (to: string | undefined, name: 'back' | 'forward', says: string) => (
    <Button
      look="plain"
      className={css.arrow ?? ''}
      icon={<Icon name={name} size={16} />}
      aria-label={says}
      disabled={to === undefined || onBranch === undefined}
      onClick={() => to !== undefined && onBranch?.(to)}
    />
  );
  return (
    <fieldset className={css.branches} aria-label={label}>
      {arrow(before, 'back', words.earlierVersion)}
      <span className={css.count}>{words.versionOf(at, of)}</span>
      {arrow(after, 'forward', words.laterVersion)}
    </fieldset>
  );
}
