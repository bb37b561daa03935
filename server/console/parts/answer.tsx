import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Said } from '../answers/said';
import { type Refused, useAllData } from '../shell/use-data';
import { useWords } from '../speech';
import sentences from './words.json';

interface AnswerProps<Data> {
  /** What the server is asked; the newest answer stays while the next one is awaited. */
  path: string;
  /** Whether it is asked again and again. */
  isLive?: boolean;
  /** Nothing of it is said: neither that it loads, nor how old it is. */
  isQuiet?: boolean;
  /** In place of the notice, for an answer that is expected. */
  instead?: (refused: Refused) => ReactNode;
  children: (data: Data, refresh: () => Promise<void>) => ReactNode;
}

/** What the server says, how old it is, and whether it still answers. */
export function Answer<Data>({ path, children, ...rest }: AnswerProps<Data>) {
  return (
    <Answers<[Data]> paths={[path]} {...rest}>
      {([data], refresh) => children(data, refresh)}
    </Answers>
  );
}

type AnswersProps<Data> = Omit<AnswerProps<Data>, 'path'> & { paths: readonly string[] };

/** The same for several answers that belong together. */
export function Answers<Data extends readonly unknown[]>({
  paths,
  isLive = true,
  isQuiet = false,
  instead,
  children,
}: AnswersProps<Data>) {
  const words = useWords(sentences);
  const { data, path: answered, at, failed, refused, refresh } = useAllData<Data>(paths, isLive);
  const other = refused && instead?.(refused);
  if (other) return other;
  const problem =
    failed &&
    (refused ? (
      <Notice
        tone="warn"
        role="status"
        title={words.say(at ? 'staleInstead' : 'instead', at && { time: words.clock(at) })}
      >
        <Said of={refused} />
      </Notice>
    ) : (
      <Notice tone="warn" role="status" title={words.say(at ? 'stale' : 'failed', at && { time: words.clock(at) })} />
    ));
  if (isQuiet) return data === undefined ? problem || null : children(data, refresh);
  return (
    <div className="answer" aria-busy={answered !== paths.join('\n') && !failed}>
      {problem}
      {data === undefined ? !failed && <p className="muted">{words.say('loading')}</p> : children(data, refresh)}
      <p className="updated">
        {at && <span>{words.say('updated', { time: words.clock(at) })}</span>}
        <Button look="plain" icon={<Icon name="again" />} onClick={() => void refresh()}>
          {words.say('refresh')}
        </Button>
      </p>
    </div>
  );
}
