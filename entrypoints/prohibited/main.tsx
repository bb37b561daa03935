import { createRoot } from 'react-dom/client';
import { Prohibited } from '@/components/prohibited';
import { openAssistant, openUseCaseRequest } from '@/utils/assistant';
import { sendReport } from '@/utils/guard';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';
import '@/components/ui/base.css';

const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// The page that was left may not load this one again; from here on, a reload is of our own making.
history.replaceState(null, '', location.href);
const siteKey = new URLSearchParams(location.search).get('site') ?? '';
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <Prohibited
      // The one thing that is read from the address; it is looked up in the catalogue and the policy.
      siteKey={siteKey}
      inFrame={window.top !== window}
      askAssistant={() => openAssistant.send({ text: '' })}
      needForWork={() => openUseCaseRequest.send({ siteKey, counts: {} })}
      words={createWords(message)}
      onStopped={(site) => {
        // A reload is no second visit.
        if (arrival?.type !== 'navigate') return;
        void sendReport({
          site: site.id,
          siteStatus: 'prohibited',
          channel: 'link',
          counts: {},
          action: 'block',
          outcome: 'blocked',
          decideMs: 0,
        });
      }}
    />,
  );
}
