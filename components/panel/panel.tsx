import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { usePolicyState } from '@/components/ui/use-policy-state';
import {
  joinTexts,
  type Prepared,
  requestOf,
  splitMessage,
  type TemplateTask,
  type WaitingTask,
} from '@/utils/assistant';
import { restore } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { SignedIn, SignedOut } from './account';
import { Announcer } from './announcer';
import { BudgetBar } from './budget-bar';
import { Composer, type ComposerHandle } from './composer';
import { AddMenu } from './context/add-menu';
import { ContextList } from './context/context-list';
import { useContextPieces } from './context/use-context-pieces';
import { usePageInView } from './context/use-page-in-view';
import { Dialogs, type OpenDialog } from './dialogs';
import { FailureNotice } from './failure-notice';
import { Header } from './header';
import { LessonOffer } from './lessons/lesson-offer';
import { useLesson } from './lessons/use-lesson';
import { Log } from './log';
import { menuEntries } from './menu-entries';
import { ModelChoice } from './model-choice';
import css from './panel.module.css';
import { PolicyNotice } from './policy-notice';
import { QueueList } from './queue-list';
import { Fallback } from './templates/task-line';
import { text as words } from './text';
import { Turns } from './turns';
import { useAccount } from './use-account';
import { useBrand } from './use-brand';
import { useBudget } from './use-budget';
import { useCompanyData } from './use-company-data';
import { useDesk } from './use-desk';
import { useDraft } from './use-draft';
import { useEditing } from './use-editing';
import { useHanded } from './use-handed';
import { useModels } from './use-models';
import { GatewayContext } from './use-output';
import { hasSomething, usePrepared } from './use-prepared';
import { useQueue } from './use-queue';
import { useResuming } from './use-resuming';
import { Waiting } from './waiting';
import { Off, Welcome } from './welcome';

/** The approved assistant. */
export function Panel() {
  const policyState = usePolicyState();
  const { assistant, organisation } = policyState?.policy ?? defaultPolicy;
  const isKnown = policyState !== undefined;
  const isOff = isKnown && assistant.gatewayUrl === undefined;
  const { account, gateway } = useAccount(policyState?.policy);
  useBrand(organisation);
  const canAsk = isKnown && !isOff && (account.status === 'off' || account.status === 'in');
  const { desk, state } = useDesk(gateway);
  // What is written in a temporary conversation goes no further than the browser's memory.
  const draft = useDraft(isKnown ? (state.isTemporary ? 0 : assistant.retentionDays) : undefined);
  const data = useCompanyData(policyState);
  const check = usePrepared(draft, state.vault, data);
  const models = useModels(canAsk ? gateway : undefined);
  const editing = useEditing(draft);
  const model = state.model ?? assistant.model;
  const seesImages = models.find(({ id }) => id === model)?.seesImages === true;
  usePageInView(draft, canAsk && assistant.addPage);
  const pieces = useContextPieces(draft, data, seesImages);
  const contextTokens = assistant.contextTokens || models.find(({ id }) => id === model)?.contextTokens;
  const { before, budget } = useBudget(state, draft, check, editing.turn, contextTokens);
  const queue = useQueue(desk, state, draft, data, contextTokens);
  const composer = useRef<ComposerHandle>(null);
  const [dialog, setDialog] = useState<OpenDialog>();
  const { lesson, putAway } = useLesson(state, check);
  const [library, setLibrary] = useState<{ chosen?: string | undefined; given?: WaitingTask; isTyped?: boolean }>();
  /** The template whose request found no answer. */
  const [failedTask, setFailedTask] = useState<TemplateTask>();
  const { resumed, giveBack } = useResuming(desk, draft, isKnown, assistant.retentionDays);
  const { setText, change: changeDraft } = draft;
  const { answering, turns, failure } = state;
  const last = turns.at(-1);
  const streaming = answering !== undefined && last?.state === 'streaming' ? last : undefined;
  const focus = () => composer.current?.focus();

  useEffect(() => composer.current?.focus(), []);
  const arriving = streaming?.id;
  useEffect(() => {
    // What was pressed for this answer is gone, and the focus with it; in the composer, Escape stops what comes.
    if (arriving !== undefined && document.hasFocus() && document.activeElement === document.body)
      composer.current?.focus();
  }, [arriving]);

  const { end: endEditing } = editing;
  const editedTurn = editing.turn;
  const send = useCallback(
    (prepared: Prepared) => {
      endEditing({ sent: true });
      desk.send(prepared, editedTurn).then(giveBack);
      composer.current?.focus();
    },
    [desk, giveBack, endEditing, editedTurn],
  );
  const sendTask = useCallback(
    (prepared: Prepared, task: TemplateTask) => {
      setLibrary(undefined);
      setFailedTask(undefined);
      endEditing({ sent: false });
      desk.startNew({ isTemporary: desk.state().isTemporary });
      // Its form has kept what was filled in: nothing comes back into the composer.
      desk.send(prepared, undefined, task).then((text) => setFailedTask(text === undefined ? undefined : task));
      composer.current?.focus();
    },
    [desk, endEditing],
  );
  const { begin: beginEditing } = editing;
  const actions = useMemo(
    () => ({
      again(turn: string, model?: string) {
        desk.again({ turn, model });
      },
      goOn() {
        desk.goOn();
      },
      rate: desk.rate,
      showBranch: desk.showBranch,
      edit(id: string) {
        const { turns, vault } = desk.state();
        const turn = turns.find((one) => one.id === id);
        if (turn === undefined) return;
        beginEditing(id, { ...splitMessage(restore(turn.content, vault), turn.images), choices: [] });
        composer.current?.focus();
      },
    }),
    [desk, beginEditing],
  );
  useHanded({
    draft,
    check,
    canSend: canAsk && resumed && answering === undefined && (budget?.fits ?? true),
    onSend: send,
    isReady: canAsk && resumed,
    onTask: (given) => setLibrary({ chosen: given.template, given }),
  });
  const retry = () => {
    focus();
    if (failedTask !== undefined && turns.length === 0) return setLibrary({ chosen: failedTask.id });
    if (failure?.retry === 'again') desk.again();
    else if (failure?.retry === 'rest') desk.goOn();
    else if (check.state === 'ready') send(check.prepared);
    else if (draft.queued.length > 0) queue.goOn();
  };
  const start = (fill: string) => {
    setText((before) => (before.trim() === '' ? `${fill}\n\n` : joinTexts(fill, before)));
    focus();
  };
  const stop = () => {
    queue.pause();
    desk.stop();
    focus();
  };
  const startNew = (isTemporary = false) => {
    // What waits was written for the conversation that is left.
    queue.pause();
    endEditing({ sent: false });
    desk.startNew({ isTemporary });
    focus();
  };
  const open = (id: string) => {
    setDialog(undefined);
    queue.pause();
    endEditing({ sent: false });
    desk.open(id).then(giveBack);
  };

  const isEmpty = isKnown && !isOff && resumed && turns.length === 0;
  const said = turns.reduce((count, { role }) => count + (role === 'user' ? 1 : 0), 0);
  return (
    <div className={css.panel}>
      <Header
        name={assistant.name}
        organisation={organisation.name}
        logo={organisation.logo}
        canStartNew={turns.length > 0 || state.isTemporary}
        onNew={() => startNew()}
        onList={() => setDialog('history')}
        entries={menuEntries({
          isOn: !isOff,
          isSignedIn: account.status === 'in',
          onTemporary: () => startNew(true),
          onOpen: setDialog,
        })}
      />
      {isOff ? null : <SignedIn account={account} />}
      <main className={css.main}>
        <Log version={state} jump={`${state.conversation?.id} ${said}`}>
          <PolicyNotice state={policyState} />
          {isOff ? <Off organisation={organisation} /> : null}
          {isOff ? null : <SignedOut account={account} organisation={organisation} />}
          {state.isTemporary ? <Notice tone="info">{words.temporary}</Notice> : null}
          {isEmpty ? <Welcome onStart={start} /> : null}
          <GatewayContext value={canAsk ? gateway : undefined}>
            <Turns state={state} name={assistant.name} canAsk={canAsk} models={models} actions={actions} />
          </GatewayContext>
          {answering === undefined ? null : <Waiting answering={answering} hasBegun={streaming !== undefined} />}
          {failure === undefined ? null : (
            <>
              <FailureNotice failure={failure} helpUrl={organisation.helpUrl} onRetry={retry} />
              <Fallback task={turns[0]?.task ?? failedTask} />
            </>
          )}
          {lesson === undefined ? null : (
            <LessonOffer lesson={lesson} contact={organisation.contact} onDone={putAway} />
          )}
          {state.kept ? null : <Notice tone="warn">{words.notKept}</Notice>}
        </Log>
        {isOff && !hasSomething(draft) ? null : (
          <>
            <QueueList
              queued={draft.queued}
              queue={queue}
              canSend={canAsk && answering === undefined}
              onEdit={(index) => {
                queue.edit(index);
                focus();
              }}
            />
            <Composer
              ref={composer}
              name={assistant.name}
              draft={draft}
              check={check}
              isAnswering={answering !== undefined}
              canSend={canAsk}
              hasEarlierTurns={turns.length > 0}
              isEditing={editing.turn !== undefined}
              fits={budget?.fits ?? true}
              budget={
                budget === undefined || (turns.length === 0 && !hasSomething(draft)) ? null : (
                  <BudgetBar budget={budget} turns={before} vault={state.vault} onLeaveOut={desk.leaveOut} />
                )
              }
              context={draft.pieces.length === 0 ? null : <ContextList pieces={draft.pieces} actions={pieces} />}
              notice={pieces.cancel === undefined ? pieces.notice : words.context.taking}
              onCancelTaking={pieces.cancel}
              onPaste={pieces.addPaste}
              onFiles={pieces.addFiles}
              choosing={{
                choices: draft.choices,
                onChoose: (choices) => changeDraft((before) => ({ ...before, choices })),
                mayRelease: assistant.allowRealValues,
              }}
              request={(prepared) => requestOf(before, prepared, model)}
              onSend={send}
              onQueue={queue.add}
              onStop={stop}
              onSlash={() => setLibrary({ isTyped: true })}
              onCancelEdit={() => {
                endEditing({ sent: false });
                focus();
              }}
            >
              <Button
                look="plain"
                aria-label={words.templates}
                title={words.templatesHint}
                aria-haspopup="dialog"
                disabled={!canAsk}
                onClick={() => setLibrary({})}
              >
                /
              </Button>
              <AddMenu actions={pieces} />
              <ModelChoice
                models={models}
                standard={assistant.model}
                chosen={state.model}
                onChoose={desk.chooseModel}
              />
            </Composer>
          </>
        )}
      </main>
      <Announcer streaming={streaming} vault={state.vault} />
      <Dialogs
        open={dialog}
        library={
          library && {
            chosen: library.chosen,
            given: library.given,
            onSend: sendTask,
            onClose() {
              // Who wanted the sign and not the library has it now.
              if (library.isTyped === true) setText((before) => (before === '' ? '/' : before));
              setLibrary(undefined);
              focus();
            },
          }
        }
        policy={policyState?.policy ?? defaultPolicy}
        gateway={canAsk ? gateway : undefined}
        data={data}
        desk={desk}
        state={state}
        models={models}
        onOpenConversation={open}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
