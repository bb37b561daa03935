import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { usePolicyState } from '@/components/ui/use-policy-state';
import {
  budgetOf,
  composeMessage,
  type GivenBack,
  joinTexts,
  type Prepared,
  prepare,
  purge,
  requestOf,
  retentionCutoffMs,
  splitMessage,
  type TemplateTask,
  type WaitingTask,
} from '@/utils/assistant';
import { emptyVault, restore } from '@/utils/placeholders';
import { defaultPolicy } from '@/utils/policy';
import { SignedIn, SignedOut } from './account';
import { Announcer } from './announcer';
import { BudgetBar } from './budget-bar';
import { Composer, type ComposerHandle } from './composer';
import { AddMenu } from './context/add-menu';
import { ContextList } from './context/context-list';
import { useContextPieces } from './context/use-context-pieces';
import { usePageInView } from './context/use-page-in-view';
import { FailureNotice } from './failure-notice';
import { Header } from './header';
import { LessonOffer } from './lessons/lesson-offer';
import { useLesson } from './lessons/use-lesson';
import { Log } from './log';
import { ModelChoice } from './model-choice';
import css from './panel.module.css';
import { PolicyNotice } from './policy-notice';
import { QueueList } from './queue-list';
import { Fallback } from './templates/task-line';
import { text as words } from './text';
import { loadAnswerTurn, Turns } from './turns';
import { useAccount } from './use-account';
import { useBrand } from './use-brand';
import { useCompanyData } from './use-company-data';
import { useDesk } from './use-desk';
import { joinMessages, useDraft } from './use-draft';
import { useEditing } from './use-editing';
import { useHanded } from './use-handed';
import { useModels } from './use-models';
import { GatewayContext } from './use-output';
import { hasSomething, usePrepared } from './use-prepared';
import { useQueue } from './use-queue';
import { Waiting } from './waiting';
import { Off, Welcome } from './welcome';

const AllLessons = lazy(() => import('./lessons/all-lessons'));
const ChooseActions = lazy(() => import('./actions/choose-actions'));
const History = lazy(() => import('./history'));
const OwnLog = lazy(() => import('./own-log'));
const Sandbox = lazy(() => import('./sandbox/sandbox'));
const TemplateLibrary = lazy(() => import('./templates/library'));

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
  // A message that is changed takes the place of those that came after it.
  const before = useMemo(() => {
    const at = state.turns.findIndex(({ id }) => id === editing.turn);
    return at < 0 ? state.turns : state.turns.slice(0, at);
  }, [state.turns, editing.turn]);
  const text = check.state === 'ready' ? check.prepared.text : composeMessage(draft.pieces, draft.text);
  const images = draft.pieces.filter(({ image }) => image !== undefined).length;
  const budget = useMemo(
    () => (contextTokens === undefined ? undefined : budgetOf(before, state.vault, text, contextTokens, images)),
    [before, state.vault, text, contextTokens, images],
  );
  const queue = useQueue(desk, state, draft, data, contextTokens);
  const composer = useRef<ComposerHandle>(null);
  const [isListOpen, setIsListOpen] = useState(false);
  const [isOwnLogOpen, setIsOwnLogOpen] = useState(false);
  const [isChoosingActions, setIsChoosingActions] = useState(false);
  const [isTrying, setIsTrying] = useState(false);
  const [isLearning, setIsLearning] = useState(false);
  const { lesson, putAway } = useLesson(state, check);
  const [library, setLibrary] = useState<{ chosen?: string | undefined; given?: WaitingTask; isTyped?: boolean }>();
  /** The template whose request found no answer. */
  const [failedTask, setFailedTask] = useState<TemplateTask>();
  const [resumed, setResumed] = useState(false);
  const { setText, change: changeDraft } = draft;
  const { answering, turns, failure } = state;
  const last = turns.at(-1);
  const streaming = answering !== undefined && last?.state === 'streaming' ? last : undefined;
  const focus = () => composer.current?.focus();

  const giveBack = useCallback(
    (back: GivenBack | undefined) => {
      if (back === undefined) return;
      const message = { ...splitMessage(back.text, back.images), choices: [] };
      changeDraft((before) => ({ ...before, ...joinMessages(message, before) }));
    },
    [changeDraft],
  );

  useEffect(() => composer.current?.focus(), []);
  useEffect(() => {
    if (!isKnown) return;
    desk
      .resume()
      .then(giveBack)
      .catch(() => undefined)
      .finally(() => setResumed(true));
    // Ready before they are needed: the scanner and the view of an answer.
    prepare('', emptyVault()).catch(() => undefined);
    loadAnswerTurn();
  }, [isKnown, desk, giveBack]);
  useEffect(() => {
    if (resumed) purge(retentionCutoffMs(assistant.retentionDays, Date.now())).catch(() => undefined);
  }, [resumed, assistant.retentionDays]);

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
    endEditing({ sent: false });
    desk.startNew({ isTemporary });
    focus();
  };
  const open = (id: string) => {
    setIsListOpen(false);
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
        onList={() => setIsListOpen(true)}
        entries={[
          {
            id: 'temporary',
            label: words.newTemporary,
            icon: <Icon name="hidden" size={16} />,
            onAction: () => startNew(true),
          },
          ...(isOff
            ? []
            : [
                {
                  id: 'actions',
                  label: words.actions.title,
                  icon: <Icon name="edit" size={16} />,
                  onAction: () => setIsChoosingActions(true),
                },
                {
                  id: 'try',
                  label: words.sandbox.title,
                  icon: <Icon name="check" size={16} />,
                  onAction: () => setIsTrying(true),
                },
              ]),
          {
            id: 'lessons',
            label: words.lessons.title,
            icon: <Icon name="good" size={16} />,
            onAction: () => setIsLearning(true),
          },
          ...(account.status === 'in'
            ? [
                {
                  id: 'own-log',
                  label: words.ownLog.title,
                  icon: <Icon name="eye" size={16} />,
                  onAction: () => setIsOwnLogOpen(true),
                },
              ]
            : []),
        ]}
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
      {library === undefined ? null : (
        <Suspense>
          <TemplateLibrary
            gateway={canAsk ? gateway : undefined}
            data={data}
            retentionDays={assistant.retentionDays}
            chosen={library.chosen}
            given={library.given}
            onSend={sendTask}
            onClose={() => {
              // Who wanted the sign and not the library has it now.
              if (library.isTyped === true) setText((before) => (before === '' ? '/' : before));
              setLibrary(undefined);
              focus();
            }}
          />
        </Suspense>
      )}
      {isChoosingActions ? (
        <Suspense>
          <ChooseActions
            gateway={canAsk ? gateway : undefined}
            data={data}
            onClose={() => setIsChoosingActions(false)}
          />
        </Suspense>
      ) : null}
      {isLearning ? (
        <Suspense>
          <AllLessons contact={organisation.contact} onClose={() => setIsLearning(false)} />
        </Suspense>
      ) : null}
      {isTrying ? (
        <Suspense>
          <Sandbox
            gateway={canAsk ? gateway : undefined}
            data={data}
            models={models}
            model={model}
            onClose={() => setIsTrying(false)}
          />
        </Suspense>
      ) : null}
      {isOwnLogOpen && gateway ? (
        <Suspense>
          <OwnLog gateway={gateway} assistant={assistant.name} onClose={() => setIsOwnLogOpen(false)} />
        </Suspense>
      ) : null}
      {isListOpen ? (
        <Suspense>
          <History
            desk={desk}
            currentId={state.conversation?.id}
            assistant={assistant.name}
            retentionDays={assistant.retentionDays}
            data={data}
            onOpen={open}
            onClose={() => setIsListOpen(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
