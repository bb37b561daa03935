import '@/components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { WithIntake } from '@/components/intake';
import { Panel } from '@/components/panel/panel';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <WithIntake words={createWords(message)}>
      <Panel />
    </WithIntake>,
  );
}
