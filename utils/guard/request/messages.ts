import type { Finding } from '@/utils/detection';
import { defineMessage } from '@/utils/platform';
import type { Site } from '@/utils/sites';
import { actions } from '@/utils/vocabulary';
import { valuesIn } from '../memory';
import type { Stop } from './judge-leaves';

/** Longer texts are known by their values alone. UTF-16 units. */
const longestText = 200_000;
const mostValues = 20_000;

/** What a person has let go, and to which tool. */
interface LetGo {
  /** By `toolOf`. */
  tool: string;
  values: readonly string[];
}

/** A name for a tool, also for one that the policy adds. */
export function toolOf({ id, name }: Pick<Site, 'id' | 'name'>): string {
  return `${id} ${name}`;
}

function checkLetGo(request: unknown): LetGo {
  const { tool, values } = request as Partial<LetGo>;
  const fits =
    typeof tool === 'string' &&
    Array.isArray(values) &&
    values.length <= mostValues &&
    values.every((value) => typeof value === 'string');
  if (!fits) throw new TypeError('guard/let-go: not values');
  return { tool, values };
}

/** A person has let these values go; the worker keeps keyed hashes of them and lets requests with them pass. */
export const letGoValues = defineMessage<LetGo, void>('guard/let-go', checkLetGo);

/** How long a text that may go waits until the worker knows of it. */
const knownWithinMs = 1_000;

/** Tells the worker what the person has let go, and waits until it knows, or for a second: it may be gone. */
export async function tellLetGo(
  site: Pick<Site, 'id' | 'name'>,
  texts: readonly string[],
  findings: readonly Finding[],
): Promise<void> {
  const [judged = ''] = texts;
  const whole = texts.filter(({ length }) => length > 0 && length <= longestText);
  const told = letGoValues.send({
    tool: toolOf(site),
    values: [...valuesIn(judged, findings), ...whole].slice(0, mostValues),
  });
  const late = new Promise<void>((resolve) => setTimeout(resolve, knownWithinMs));
  await Promise.race([told.catch(() => undefined), late]);
}

/** The guard of a page says that somebody is there: the worker gets ready, and looks at what this tab sends. */
export const guardIsHere = defineMessage<null, void>('guard/here', () => null);

function checkStop(request: unknown): Stop {
  const { text, findings, verdict } = request as Partial<Stop>;
  const fits =
    typeof text === 'string' &&
    Array.isArray(findings) &&
    findings.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end)) &&
    verdict !== undefined &&
    actions.includes(verdict.action) &&
    Array.isArray(verdict.why);
  if (!fits) throw new TypeError('guard/stopped: not a stop');
  return { text, findings, verdict };
}

/** To the guard of a page: a request of it was stopped. Answered when the guard has taken it over. */
export const requestStopped = defineMessage<Stop, boolean>('guard/stopped', checkStop);
