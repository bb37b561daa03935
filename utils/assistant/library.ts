import type { Template } from '@/utils/templates';
import type { Lane } from '@/utils/vocabulary';
import { fetchGateway, type Gateway } from './gateway';

/** A template that can be used, and under which use case. */
export interface LibraryEntry {
  useCase: string;
  lane: Lane;
  template: Template;
  /** Versions before it that can still be asked for, the newest first. */
  earlier: readonly Template[];
}

export interface Library {
  entries: readonly LibraryEntry[];
  /** Whether the gateway renders them. Elsewhere the panel does, and nobody but the panel holds to them. */
  isEnforced: boolean;
}

const timeoutMs = 10_000;

/**
 * The templates of the gateway, the newest version of each; where it is no gateway of Daylight, those that come along.
 *
 * @throws {AskFailure} where nobody is signed in
 * @throws where a gateway of Daylight does not answer
 */
export async function loadLibrary(assistant: Gateway): Promise<Library> {
  const { templateSchema, shippedTemplates } = await import('@/utils/templates');
  // Beside the base address of the interface: `/v1` and `/api` are neighbours.
  const response = await fetchGateway(assistant, '../api/use-cases', { signal: AbortSignal.timeout(timeoutMs) });
  if (response.headers.get('X-Daylight') === null) {
    response.body?.cancel().catch(() => undefined);
    const entries = shippedTemplates().map((template) => ({
      useCase: template.id,
      lane: template.lane ?? ('production' as const),
      template,
      earlier: [],
    }));
    return { entries, isEnforced: false };
  }
  if (!response.ok) throw new Error(`use-cases/${response.status}`);
  const { useCases = [] } = (await response.json()) as {
    useCases?: { id: string; lane: Lane; templates?: unknown[] }[];
  };
  const entries = useCases.flatMap(({ id, lane, templates = [] }) => {
    const newest = new Map<string, LibraryEntry>();
    for (const given of templates) {
      // One that this version of the panel does not understand is left out; the others are there.
      const template = templateSchema.safeParse(given);
      if (!template.success) continue;
      const before = newest.get(template.data.id);
      const versions = [template.data, ...(before === undefined ? [] : [before.template, ...before.earlier])];
      const [last = template.data, ...earlier] = versions.sort((one, other) => other.version - one.version);
      newest.set(last.id, { useCase: id, lane, template: last, earlier });
    }
    return [...newest.values()];
  });
  return { entries, isEnforced: true };
}
