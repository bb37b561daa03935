import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { usePolicyState } from '@/components/ui/use-policy-state';
import { joinTexts, type Prepared, prepare, purge, retentionCutoffMs } from '@/utils/assistant';
import { emptyVault } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { Announcer } from './announcer';
import { Composer, type ComposerHandle } from './composer';
import { FailureNotice } from './failure-notice';
import { Header } from './header';
import { Log } from './log';
import css from './panel.module.css';
import { text as words } from './text';
import { AnswerTurn, loadAnswer, UserTurn } from './turn';
import { useCompanyData } from './use-company-data';
import { useDesk } from './use-desk';
import { useDraft } from './use-draft';
import { usePrepared } from './use-prepared';
import { Waiting } from './waiting';
import { Off, Welcome } from './welcome';

const Conversations = lazy(() => import('./conversations'));

/** The approved assistant. */
export function Panel() {
  const policyState = usePolicyState();
  const { assistant, organisation } = policyState?.policy ?? defaultPolicy;
  const isOff = policyState !== undefined && assistant.gatewayUrl === undefined;
  const { desk, state } = useDesk(policyState?.policy);
  const draft = useDraft(policyState === undefined ? undefined : assistant.retentionDays);
  const check = usePrepared(draft.text, state.vault, useCompanyData(policyState));
  const composer = useRef<ComposerHandle>(null);
  const [isListOpen, setIsListOpen] = useState(false);
  const [resumed, setResumed] = useState(false);
  const { setText } = draft;
  const { answering, turns } = state;
  const last = turns.at(-1);
  const streaming = answering !== undefined && last?.state === 'streaming' ? last : undefined;

  const giveBack = useCallback(
    (text: string | undefined) => {
      if (text !== undefined) setText((before) => joinTexts(text, before));
    },
    [setText],
  );

  useEffect(() => composer.current?.focus(), []);
  const isKnown = policyState !== undefined;
  useEffect(() => {
    if (!isKnown) return;
    desk
      .resume()
      .then(giveBack)
      .catch(() => undefined)
      .finally(() => setResumed(true));
    // Ready before they are needed: the scanner and the view of an answer.
    prepare('', emptyVault()).catch(() => undefined);
    loadAnswer();
  }, [isKnown, desk, giveBack]);
  useEffect(() => {
    if (resumed) purge(retentionCutoffMs(assistant.retentionDays, Date.now())).catch(() => undefined);
  }, [resumed, assistant.retentionDays]);

  const send = useCallback(
    (prepared: Prepared) => {
      setText('');
      desk.send(prepared).then(giveBack);
      composer.current?.focus();
    },
    [desk, giveBack, setText],
  );
  const again = useCallback(() => {
    desk.again();
  }, [desk]);
  const retry = () => {
    composer.current?.focus();
    if (state.failure?.retry === 'again') desk.again();
    else if (check.state === 'ready') send(check.prepared);
  };
  const start = (fill: string) => {
    setText((before) => (before.trim() === '' ? `${fill}\n\n` : joinTexts(fill, before)));
    composer.current?.focus();
  };
  const stop = () => {
    desk.stop();
    composer.current?.focus();
  };
  const startNew = () => {
    desk.startNew();
    composer.current?.focus();
  };
  const open = (id: string) => {
    setIsListOpen(false);
    desk.open(id).then(giveBack);
  };

  const problem = policyState?.problems[0];
  const isEmpty = isKnown && !isOff && resumed && turns.length === 0;
  return (
    <div className={css.panel}>
      <Header
        name={assistant.name}
        organisation={organisation.name}
        canStartNew={turns.length > 0}
        onNew={startNew}
        onList={() => setIsListOpen(true)}
      />
      <main className={css.main}>
        <Log version={state} jump={`${state.conversation?.id} ${turns.filter((turn) => turn.role === 'user').length}`}>
          {problem === undefined ? null : (
            <Notice
              tone="warn"
              actions={
                <a href="/options.html" target="_blank" rel="noopener">
                  {words.policyDetails}
                </a>
              }
            >
              {problem.kind === 'invalid' ? words.policyProblem : words.policyProblemMinor}
            </Notice>
          )}
          {isOff ? <Off organisation={organisation} /> : null}
          {isEmpty ? <Welcome organisation={organisation.name} onStart={start} /> : null}
          {turns.map((turn) =>
            turn.role === 'user' ? (
              <UserTurn key={turn.id} turn={turn} vault={state.vault} />
            ) : (
              <AnswerTurn
                key={turn.id}
                turn={turn}
                vault={state.vault}
                name={assistant.name}
                isStreaming={turn === streaming}
                onAgain={turn === last && answering === undefined && !isOff ? again : undefined}
              />
            ),
          )}
          {answering === undefined ? null : <Waiting answering={answering} hasBegun={streaming !== undefined} />}
          {state.failure === undefined ? null : (
            <FailureNotice failure={state.failure} helpUrl={organisation.helpUrl} onRetry={retry} />
          )}
          {state.kept ? null : <Notice tone="warn">{words.notKept}</Notice>}
        </Log>
        {isOff && draft.text === '' ? null : (
          <Composer
            ref={composer}
            name={assistant.name}
            draft={draft}
            check={check}
            isAnswering={answering !== undefined}
            canSend={isKnown && !isOff}
            hasEarlierTurns={turns.length > 0}
            onSend={send}
            onStop={stop}
          />
        )}
      </main>
      <Announcer streaming={streaming} vault={state.vault} />
      {isListOpen ? (
        <Suspense>
          <Conversations
            desk={desk}
            currentId={state.conversation?.id}
            retentionDays={assistant.retentionDays}
            onOpen={open}
            onClose={() => setIsListOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
