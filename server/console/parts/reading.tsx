import { useWords } from '../speech';
import type { Published } from './published';
import sentences from './words.json';

/** What has to be said beside every number: what it counts, what is hidden, and how wrong it is meant to be. */
export function Reading({ published }: { published: Published }) {
  const words = useWords(sentences);
  const { minBrowsers, steps, noise, publishedThrough, publishedNext } = published;
  const k = words.number(minBrowsers);
  return (
    <section className="honest" aria-label={words.say('reading')}>
      <h2>{words.say('reading')}</h2>
      <ul className="honest-lines">
        <li>{words.say('readBrowsers')}</li>
        {minBrowsers > 1 && <li>{words.say('fewMeans', { k })}</li>}
        {steps > 1 && <li>{words.say('readSteps', { k: words.number(steps) })}</li>}
        {noise && (
          <li>
            {words.say('readNoise', {
              epsilon: words.number(noise.epsilon),
              error: words.number(noise.error95),
              spent: words.number(noise.cumulativeEpsilon),
            })}
          </li>
        )}
        <li>
          {publishedThrough
            ? words.say('readThrough', { time: words.dateTime(new Date(publishedThrough)) })
            : words.say('readNever')}
        </li>
        {publishedNext && <li>{words.say('readNext', { time: words.dateTime(new Date(publishedNext)) })}</li>}
      </ul>
    </section>
  );
}
