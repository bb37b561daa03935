import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { OutputMark, OutputState } from '@/utils/assistant';
import type { Vault } from '@/utils/placeholders';
import Answer from './answer';
import { text as words } from './text';
import css from './turn.module.css';
import { useOutput } from './use-output';

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
      {canSubmit ? <Draft key={output.version} text={output.text ?? draft} onSubmit={submit} /> : null}
      {isReleased ? actions(output.text ?? '') : null}
    </>
  );
}

/** The author works on a draft until it is as it should go out. */
function Draft({ text, onSubmit }: { text: string; onSubmit(text: string): Promise<void> }) {
  const [written, setWritten] = useState(text);
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const submit = async () => {
    setIsBusy(true);
    await onSubmit(written);
    setIsBusy(false);
  };
  return (
    <div className={css.draft}>
      <label htmlFor={id}>{words.outputText}</label>
      <textarea id={id} rows={8} dir="auto" value={written} onChange={(event) => setWritten(event.target.value)} />
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
