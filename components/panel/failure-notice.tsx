import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { canRetry, type DeskFailure } from '@/utils/assistant';
import { text as words } from './text';
import { useNow } from './use-now';

interface FailureNoticeProps {
  failure: DeskFailure;
  /** Where people can ask, from the policy. */
  helpUrl: string | undefined;
  onRetry: () => void;
}

/** Why there is no answer, in plain words, and what can be done. */
export function FailureNotice({ failure, helpUrl, onRetry }: FailureNoticeProps) {
  const { sentence, next } = words.failure(failure.code);
  const now = useNow(failure.retryAtMs !== undefined);
  const waitSeconds = Math.max(0, Math.ceil(((failure.retryAtMs ?? 0) - now) / 1_000));
  return (
    <Notice
      tone={failure.code === 'rate-limited' || failure.code === 'cut-short' ? 'warn' : 'danger'}
      title={<span role="alert">{sentence}</span>}
      actions={
        <>
          {canRetry[failure.code] ? (
            <Button onClick={onRetry} disabled={waitSeconds > 0}>
              {words.tryAgain}
            </Button>
          ) : null}
          {helpUrl === undefined ? null : (
            <a href={helpUrl} target="_blank" rel="noopener noreferrer">
              {words.help}
            </a>
          )}
        </>
      }
    >
      {waitSeconds > 0 ? words.tryAgainIn(waitSeconds) : next}
    </Notice>
  );
}
