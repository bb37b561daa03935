import '@/components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { WithIntake } from '@/components/intake';
import { Panel } from '@/components/panel/panel';
import { speak } from '@/components/panel/text';
import { message } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';

const words = createWords(message);
speak(words);
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <WithIntake words={words}>
      <Panel />
    </WithIntake>,
  );
}
