import type { Finding } from '@/utils/detection';
import type { Site } from '@/utils/sites';
import { stand } from './doors/stand';
import { traceOf } from './elsewhere';
import { traceGiven, tracesOf } from './elsewhere-messages';
import type { Memory } from './memory';
import type { Ready } from './readiness';
import { toolOf } from './request';
import type { Elsewhere } from './trace';

/** Longer texts are not judged together with others. */
const longestText = 20_000;
const minuteMs = 60_000;

/** What this page and the other pages of its tool tell each other, by way of the worker. */
export interface OtherPages {
  /** A text has been given to the tool; of these findings nobody has let go any. */
  given(site: Site, text: string, findings: readonly Finding[], ready: Ready): void;
  /** Asks what has been given so far. */
  ask(): void;
}

/** Every field that gets the focus tells the window, too. */
function isArrival({ isTrusted, target }: Event): boolean {
  return isTrusted && (target === window || target === document) && document.visibilityState === 'visible';
}

/** Call once for a page. Nothing waits for what it learns. */
export function watchOtherPages(
  siteHere: () => Site | undefined,
  memory: Pick<Memory, 'learn'>,
  signal: AbortSignal,
): OtherPages {
  let known: Promise<Elsewhere | undefined> = Promise.resolve(undefined);
  const ask = () => {
    const site = siteHere();
    if (site === undefined || site.status === 'approved') return;
    known = tracesOf.send(toolOf(site)).then(
      (elsewhere) => {
        memory.learn(elsewhere);
        return elsewhere;
      },
      () => undefined,
    );
  };
  // Somebody comes to this page from another one.
  for (const type of ['focus', 'pageshow', 'visibilitychange'])
    stand(type, (event) => isArrival(event) && ask(), signal);
  return {
    ask,
    given(site, text, findings, { engine, policy }) {
      const { splitMinutes } = policy.guard;
      if (splitMinutes === 0 || site.status === 'approved' || text.length > longestText) return;
      // Words alone add up to nothing.
      if (findings.length === 0 && !/\d/.test(text)) return;
      void known.then(async (elsewhere) => {
        const trace = elsewhere && traceOf(text, findings, elsewhere, engine);
        if (trace === undefined) return;
        const untilMs = Date.now() + splitMinutes * minuteMs;
        await traceGiven.send({ tool: toolOf(site), trace, untilMs }).catch(() => undefined);
      });
    },
  };
}
