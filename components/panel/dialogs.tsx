import { lazy, Suspense } from 'react';
import type { CompanyData, Desk, DeskState, Gateway, Model } from '@/utils/assistant';
import type { Policy } from '@/utils/policy';
import type { TemplateLibraryProps } from './templates/library';

const AllLessons = lazy(() => import('./lessons/all-lessons'));
const ChooseActions = lazy(() => import('./actions/choose-actions'));
const History = lazy(() => import('./history'));
const OwnLog = lazy(() => import('./own-log'));
const Sandbox = lazy(() => import('./sandbox/sandbox'));
const TemplateLibrary = lazy(() => import('./templates/library'));

/** What can lie over the conversation, one at a time. */
export type OpenDialog = 'actions' | 'history' | 'lessons' | 'own-log' | 'sandbox';

interface DialogsProps {
  open: OpenDialog | undefined;
  /** The template library, which texts from elsewhere may open over everything else. */
  library: Pick<TemplateLibraryProps, 'chosen' | 'given' | 'onSend' | 'onClose'> | undefined;
  policy: Pick<Policy, 'assistant' | 'organisation'>;
  /** Undefined where nothing can be asked. */
  gateway: Gateway | undefined;
  data: CompanyData | undefined;
  desk: Desk;
  state: DeskState;
  models: readonly Model[];
  onOpenConversation: (id: string) => void;
  onClose: () => void;
}

/** The dialogs of the panel. The code of each comes when it is opened. */
export function Dialogs(props: DialogsProps) {
  const { library, policy, gateway, data } = props;
  return (
    <>
      {library === undefined ? null : (
        <Suspense>
          <TemplateLibrary gateway={gateway} data={data} retentionDays={policy.assistant.retentionDays} {...library} />
        </Suspense>
      )}
      <Suspense>
        <Opened {...props} />
      </Suspense>
    </>
  );
}

function Opened({ open, policy, gateway, data, desk, state, models, onOpenConversation, onClose }: DialogsProps) {
  const { assistant, organisation } = policy;
  switch (open) {
    case undefined:
      return null;
    case 'actions':
      return <ChooseActions gateway={gateway} data={data} onClose={onClose} />;
    case 'lessons':
      return <AllLessons contact={organisation.contact} onClose={onClose} />;
    case 'sandbox':
      return (
        <Sandbox
          gateway={gateway}
          data={data}
          models={models}
          model={state.model ?? assistant.model}
          onClose={onClose}
        />
      );
    case 'own-log':
      return gateway === undefined ? null : <OwnLog gateway={gateway} assistant={assistant.name} onClose={onClose} />;
    case 'history':
      return (
        <History
          desk={desk}
          currentId={state.conversation?.id}
          assistant={assistant.name}
          retentionDays={assistant.retentionDays}
          data={data}
          onOpen={onOpenConversation}
          onClose={onClose}
        />
      );
  }
}
