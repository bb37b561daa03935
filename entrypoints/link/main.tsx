import { createRoot } from 'react-dom/client';
import { createFaces, putUpGate } from '@/components/guard';
import { StoppedLink } from '@/components/link';
import { openAssistant } from '@/utils/assistant';
import { stand } from '@/utils/guard';
import { message, storageItem } from '@/utils/platform';
import { createWords } from '@/utils/vocabulary';
import '@/components/ui/base.css';

const lessonTaken = storageItem<boolean>('local', 'guard.lesson-taken');
const words = createWords(message);
document.documentElement.lang = words.language;
document.documentElement.dir = words.say('direction');
const faces = createFaces({
  gate: putUpGate((type, listener) => stand(type, listener, new AbortController().signal)),
  words,
  lesson: {
    isNew: async () => (await lessonTaken.load()) !== true,
    taken: () => void lessonTaken.save(true).catch(() => undefined),
  },
});
const root = document.getElementById('root');
// In a frame of another page nothing is asked: that page could have people press unseen.
if (root !== null && window.top === window) {
  const id = new URLSearchParams(location.search).get('held') ?? '';
  createRoot(root).render(
    <StoppedLink
      id={id}
      faces={faces}
      words={words}
      askAssistant={(text) => openAssistant.send({ text })}
      goTo={(address) => location.replace(address)}
      goBack={() => history.back()}
    />,
  );
}
