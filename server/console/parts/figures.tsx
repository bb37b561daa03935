import type { ReactNode } from 'react';

interface FiguresProps {
  /** What all of them are about, such as the days of the period. */
  label: string;
  figures: readonly {
    key: string;
    big: string;
    what: string;
    means: ReactNode;
    /** From 0 to 1; drawn under the number. */
    share?: number | undefined;
  }[];
}

/** A few large numbers, each with what it means. The first one is the answer to the question of the page. */
export function Figures({ label, figures }: FiguresProps) {
  return (
    <section aria-label={label}>
      <p className="muted">{label}</p>
      <div className="headline">
        {figures.map(({ key, big, what, means, share }, index) => (
          <div key={key} className={index === 0 ? 'figure lead' : 'figure'}>
            <p className="big">
              <bdi>{big}</bdi>
            </p>
            <p className="what">{what}</p>
            <p className="muted">{means}</p>
            {share !== undefined && (
              <span className="meter" aria-hidden="true">
                <span style={{ inlineSize: `${100 * share}%` }} />
              </span>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
