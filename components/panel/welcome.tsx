import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Policy } from '@/utils/policy';
import css from './panel.module.css';
import { text as words } from './text';

/** An empty conversation: what this is, and three ways to begin. */
export function Welcome({ onStart }: { onStart: (fill: string) => void }) {
  return (
    <div className={css.welcome}>
      <h2>{words.welcome}</h2>
      <p className={css.muted}>{words.welcomeMore}</p>
      <ul className={css.starters} aria-label={words.starters}>
        {words.starter().map(({ label, fill }) => (
          <li key={label}>
            <Button onClick={() => onStart(fill)}>{label}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The company has not connected a gateway. */
export function Off({ organisation }: { organisation: Policy['organisation'] }) {
  return (
    <Notice
      tone="info"
      title={words.offTitle}
      actions={
        organisation.helpUrl === undefined ? undefined : (
          <a href={organisation.helpUrl} target="_blank" rel="noopener noreferrer">
            {words.help}
          </a>
        )
      }
    >
      {words.off(organisation.name)}
    </Notice>
  );
}
