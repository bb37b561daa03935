import type { ReactNode } from 'react';
import css from './stop-page.module.css';

interface StopPageProps {
  title: string;
  /** What is said below the title. */
  lead: ReactNode;
  children?: ReactNode;
}

/** A whole page in place of the one that was on its way: mark, title, what it says, and what can be done. */
export function StopPage({ title, lead, children }: StopPageProps) {
  return (
    <main className={css.page}>
      <header className={css.header}>
        <img src="/icons/daylight.svg" alt="" width="40" height="40" />
        <h1>{title}</h1>
        {lead}
      </header>
      {children}
    </main>
  );
}
