import type { ReactNode } from 'react';

interface FirstRunProps {
  title: string;
  /** What will appear here, and when. */
  children: ReactNode;
  /** What must be set for it, as it stands in a policy file. */
  setting?: object;
}

/** In place of numbers that are not there yet. */
export function FirstRun({ title, children, setting }: FirstRunProps) {
  return (
    <section className="card empty" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {setting && (
        <pre dir="ltr">
          <code>{JSON.stringify(setting, null, 2)}</code>
        </pre>
      )}
    </section>
  );
}
