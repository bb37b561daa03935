import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { ScrollArea } from '@/components/ui/scroll-area';
import css from './panel.module.css';
import { text as words } from './text';

/** Within this of the end counts as being at the end. */
const nearPx = 48;

interface LogProps {
  /** Changes with everything that is added. */
  version: unknown;
  /** Changes when another conversation, or a message of one's own, is to be seen from its end. */
  jump: unknown;
  children: ReactNode;
}

/**
 * The conversation. Stays at the end while an answer grows, unless the person has scrolled up to read. Answers are
 * read out by the announcer, so the log itself is silent.
 */
export function Log({ version, jump, children }: LogProps) {
  const box = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const [isAway, setIsAway] = useState(false);

  const toEnd = useCallback(() => {
    const element = box.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, []);
  useLayoutEffect(() => {
    if (jump === undefined) return;
    follows.current = true;
    toEnd();
  }, [jump, toEnd]);
  useLayoutEffect(() => {
    if (version !== undefined && follows.current) toEnd();
  }, [version, toEnd]);
  // Text that is laid out later (a lazily loaded part, a wider panel) must not push the end out of sight.
  useEffect(() => {
    const content = box.current?.firstElementChild;
    if (content === null || content === undefined) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    observer.observe(content);
    return () => observer.disconnect();
  }, [toEnd]);

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    setIsAway(!follows.current);
  };

  return (
    <div className={css.logFrame}>
      <ScrollArea ref={box} label={words.log} className={css.log} role="log" aria-live="off" onScroll={onScroll}>
        <div className={css.turns}>{children}</div>
      </ScrollArea>
      {isAway ? (
        <Button className={css.latest ?? ''} icon={<Icon name="down" />} aria-label={words.toLatest} onClick={toEnd} />
      ) : null}
    </div>
  );
}
