import { type ReactNode, useId } from 'react';

interface CardProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** One part of a page, with its heading. */
export function Card({ title, note, children }: CardProps) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p className="muted">{note}</p>}
      {children}
    </section>
  );
}
