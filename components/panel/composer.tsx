import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { composeMessage, type Prepared } from '@/utils/assistant';
import css from './composer.module.css';
import type { Choosing } from './context/placeholder-choice';
import { longPasteUnits } from './context/use-context-pieces';
import { directionOf } from './direction';
import { CheckSummary, Preview } from './preview';
import { text as words } from './text';
import type { Draft } from './use-draft';
import { type Check, hasSomething } from './use-prepared';

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps {
  ref: Ref<ComposerHandle>;
  /** What the assistant is called. */
  name: string;
  draft: Draft;
  check: Check;
  isAnswering: boolean;
  /** False where there is no gateway: one can write, but not send. */
  canSend: boolean;
  hasEarlierTurns: boolean;
  /** An earlier message is being changed. */
  isEditing: boolean;
  /** False while the conversation with this message is more than the model takes. */
  fits: boolean;
  /** Between field and buttons: how much fits. */
  budget?: ReactNode;
  /** Above the field: what goes along. */
  context?: ReactNode;
  /** What is to be said about that. */
  notice?: string | undefined;
  /** Ends what is being taken. */
  onCancelTaking?: (() => void) | undefined;
  /** What is to be done about pieces that come by paste or drop. */
  onPaste?: ((text: string) => void) | undefined;
  onFiles?: ((files: readonly File[]) => void) | undefined;
  /** What can be decided about placeholders. */
  choosing?: Choosing | undefined;
  /** The whole request, byte for byte. */
  request?: ((prepared: Prepared) => string) | undefined;
  /** Beside the send button: what can be added, which model. */
  children?: ReactNode;
  onSend: (prepared: Prepared) => void;
  /** The text is to be sent when the answer that arrives is complete. */
  onQueue: () => void;
  onStop: () => void;
  onCancelEdit: () => void;
  /** `/` in an empty composer. */
  onSlash?: () => void;
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
/** Measuring a longer text costs more than it gives: the field has its full height by then. */
const measureUpTo = 20_000;

/** Where browsers do not grow a field with its text. */
function useGrowing(field: React.RefObject<HTMLTextAreaElement | null>, text: string) {
  useLayoutEffect(() => {
    const element = field.current;
    if (growsByItself || element === null || text.length > measureUpTo) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${element.scrollHeight + 2}px`;
  }, [field, text]);
}

/**
 * Where a message is written, with what will be sent beside it. Enter sends, but not the Enter that ends a
 * composition of an input method; Shift+Enter is a line break; Escape stops an answer.
 */
export function Composer({
  ref,
  name,
  draft,
  check,
  isAnswering,
  canSend,
  hasEarlierTurns,
  isEditing,
  fits,
  budget,
  context,
  notice,
  onCancelTaking,
  onPaste,
  onFiles,
  choosing,
  request,
  children,
  onSend,
  onQueue,
  onStop,
  onCancelEdit,
  onSlash,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const previewId = useId();
  const [wantsPreview, setWantsPreview] = useState<boolean>();
  /** The message that is to be sent as soon as its check is done. */
  const [waiting, setWaiting] = useState<string>();
  const whole = useMemo(() => composeMessage(draft.pieces, draft.text), [draft.pieces, draft.text]);
  const prepared = check.state === 'ready' ? check.prepared : undefined;
  // Where something is replaced the preview opens by itself, until the person says otherwise.
  const isOpen = check.state !== 'empty' && (wantsPreview ?? (prepared !== undefined && prepared.places.length > 0));
  const isWaiting = waiting !== undefined && waiting === whole && check.state === 'checking';

  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }), []);
  useGrowing(field, draft.text);

  useEffect(() => {
    if (waiting === undefined || prepared?.source !== waiting) return;
    setWaiting(undefined);
    if (fits) onSend(prepared);
  }, [waiting, prepared, fits, onSend]);

  const send = () => {
    if (!canSend || !hasSomething(draft)) return;
    if (isAnswering) {
      // A changed message waits for the person, not for the answer: it may be about to become another one.
      if (!isEditing) onQueue();
    } else if (!fits) return;
    else if (prepared !== undefined) onSend(prepared);
    else setWaiting(whole);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari and some input methods report the Enter that ends a composition only as key code 229.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === '/' && draft.text === '' && !isComposing && onSlash !== undefined) {
      event.preventDefault();
      onSlash();
    } else if (event.key === 'Enter' && !event.shiftKey && !isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && isAnswering && !isComposing) {
      event.preventDefault();
      onStop();
    } else if (event.key === 'Escape' && isEditing && !isComposing) {
      event.preventDefault();
      onCancelEdit();
    }
  };

  let note: string | undefined;
  if (isWaiting) note = words.sending;
  else if (!draft.kept) note = words.draftNotKept;
  else if (notice !== undefined) note = notice;
  else if (draft.handedOver) note = words.handedOver;

  return (
    <form
      className={css.composer}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0 || onFiles === undefined) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className={css.note} role="status" hidden={note === undefined}>
        {note}
      </p>
      {isEditing ? (
        <div className={css.editing}>
          <p className={css.note} role="status">
            {words.editing}
          </p>
          <Button onClick={onCancelEdit}>{words.editCancel}</Button>
        </div>
      ) : null}
      {onCancelTaking === undefined ? null : <Button onClick={onCancelTaking}>{words.cancel}</Button>}
      {context}
      <div className={isOpen ? css.pair : undefined}>
        <textarea
          ref={field}
          className={css.field}
          aria-label={words.composer(name)}
          placeholder={words.composerHint}
          value={draft.text}
          onChange={(event) => {
            setWaiting(undefined);
            draft.setText(event.target.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const { clipboardData } = event;
            const pasted = clipboardData.getData('text/plain');
            if (clipboardData.files.length > 0 && pasted === '' && onFiles !== undefined) {
              event.preventDefault();
              onFiles([...clipboardData.files]);
            } else if (pasted.length >= longPasteUnits && onPaste !== undefined) {
              event.preventDefault();
              onPaste(pasted);
            }
          }}
          dir={directionOf(draft.text)}
          rows={2}
          autoComplete="off"
        />
        {isOpen ? (
          <Preview
            id={previewId}
            prepared={prepared}
            hasEarlierTurns={hasEarlierTurns}
            choosing={choosing}
            request={request === undefined || prepared === undefined ? undefined : () => request(prepared)}
          />
        ) : null}
      </div>
      {budget}
      <div className={css.foot}>
        <CheckSummary check={check} isOpen={isOpen} onToggle={() => setWantsPreview(!isOpen)} controls={previewId} />
        {children}
        {isAnswering && !isEditing && canSend && hasSomething(draft) ? (
          <Button
            key="queue"
            className={css.round ?? ''}
            icon={<Icon name="wait" />}
            aria-label={words.queueNext}
            title={words.queueNext}
            onClick={onQueue}
          />
        ) : null}
        {isAnswering ? (
          // Keys, because one button that turned from stop into send in the middle of a press would send.
          <Button
            key="stop"
            className={css.round ?? ''}
            icon={<Icon name="stop" />}
            aria-label={words.stop}
            onClick={onStop}
          />
        ) : (
          <Button
            key="send"
            type="submit"
            look="primary"
            className={css.round ?? ''}
            icon={<Icon name="send" />}
            aria-label={words.send}
            disabled={
              !canSend || !fits || check.state === 'empty' || check.state === 'failed' || check.state === 'cancelled'
            }
          />
        )}
      </div>
    </form>
  );
}
