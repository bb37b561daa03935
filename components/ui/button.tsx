import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once per view; `plain` for what stands beside text. */
  look?: 'primary' | 'secondary' | 'plain' | 'danger';
  /** Before the words. Without words, give `aria-label`. */
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** The browser's own button in Daylight's clothes. */
export function Button({ look = 'secondary', icon, children, className, ...props }: ButtonProps) {
  const shape = children === undefined ? css.bare : css.worded;
  return (
    <button type="button" className={[css.button, css[look], shape, className].filter(Boolean).join(' ')} {...props}>
      {icon}
      {children}
    </button>
  );
}
