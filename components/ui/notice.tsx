import type { ReactNode } from 'react';
import css from './notice.module.css';

interface NoticeProps {
  tone: 'info' | 'good' | 'warn' | 'danger';
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons and links, under the text. */
  actions?: ReactNode;
  /** `status` is read out when there is time, `alert` at once; without it nothing is read out. */
  role?: 'status' | 'alert';
}

/** Something to know, with what can be done about it. The tone is never told by colour alone: say it in the title. */
export function Notice({ tone, title, children, actions, role }: NoticeProps) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={role}>
      {title === undefined ? null : <p className={css.title}>{title}</p>}
      {children === undefined ? null : <div className={css.body}>{children}</div>}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </div>
  );
}
