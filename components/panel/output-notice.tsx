import { type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { keepsake, type OutputMark, type OutputState } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';
import Answer from './answer';
import { text as words } from './text';
import css from './turn.module.css';
import { GatewayContext, useOutput } from './use-output';

interface OutputNoticeProps {
  mark: OutputMark;
  /** The draft, where its author was shown one. */
  draft: string;
  vault: Vault;
  /** What can be done with a text that is released. */
  actions(released: string): ReactNode;
}

/** An answer that a person must approve: where it is, and its text once it is released. */
export function OutputNotice({ mark, draft, vault, actions }: OutputNoticeProps) {
  const { output, failed, submit } = useOutput(mark);
  const isDraft = mark.strength === 'sign-off';
  const isReleased = output?.state === 'released';
  const canSubmit = isDraft && (output?.state === 'draft' || output?.state === 'rejected');
  return (
    <>
      {isDraft && output !== undefined && !isReleased && output.state !== 'withdrawn' && !canSubmit ? (
        <Answer source={output.text ?? draft} vault={vault} isWhole />
      ) : null}
      {isReleased ? <Answer source={output.text ?? ''} vault={vault} isWhole /> : null}
      <Notice tone={toneOf(output?.state)} role="status" title={sentenceOf(output, isDraft)}>
        {failed ? words.outputUnknown : undefined}
      </Notice>
      {canSubmit ? (
        <Draft
          key={output.version}
          place={`output/${mark.id}/${output.version}`}
          text={output.text ?? draft}
          onSubmit={submit}
        />
      ) : null}
      {isReleased ? actions(output.text ?? '') : null}
    </>
  );
}

interface DraftProps {
  /** Where it is kept. */
  place: string;
  text: string;
  onSubmit(text: string): Promise<boolean>;
}

/** What the author has written so far. It is kept as drafts are: a panel that closes does not take it away. */
function useWritten(name: string, first: string) {
  const retentionDays = useContext(GatewayContext)?.retentionDays ?? 0;
  const [place] = useState(() => keepsake<string>(name));
  const [written, setWritten] = useState(first);
  const isTouched = useRef(false);
  useEffect(() => {
    place.load().then(
      (found) => found !== undefined && !isTouched.current && setWritten(found),
      () => undefined,
    );
  }, [place]);
  return {
    written,
    write(text: string) {
      isTouched.current = true;
      setWritten(text);
      // Where there is no place for it, it stands here.
      place.save(text, retentionDays).catch(() => undefined);
    },
    forget: () => place.remove().catch(() => undefined),
  };
}

/** The author works on a draft until it is as it should go out. */
function Draft({ place, text, onSubmit }: DraftProps) {
  const { written, write, forget } = useWritten(place, text);
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const submit = async () => {
    setIsBusy(true);
    if (await onSubmit(written)) await forget();
    setIsBusy(false);
  };
  return (
    <div className={css.draft}>
      <label htmlFor={id}>{words.outputText}</label>
      <textarea id={id} rows={8} dir="auto" value={written} onChange={(event) => write(event.target.value)} />
      <Button look="primary" disabled={isBusy || written.trim() === ''} onClick={submit}>
        {words.outputSubmit}
      </Button>
    </div>
  );
}

function toneOf(state: OutputState['state'] | undefined): 'info' | 'good' | 'warn' {
  if (state === 'released') return 'good';
  return state === 'rejected' || state === 'withdrawn' ? 'warn' : 'info';
}

function sentenceOf(output: OutputState | undefined, isDraft: boolean): string {
  const { state = isDraft ? 'draft' : 'waiting', reason = '' } = output ?? {};
  if (state === 'released') return words.outputReleased;
  if (state === 'rejected') return words.outputRejected(reason);
  if (state === 'withdrawn') return words.outputWithdrawn(reason);
  if (state === 'draft') return words.outputDraft;
  return isDraft ? words.outputSubmitted : words.outputWaiting;
}
