import type { Template } from '@/utils/templates';
import { fetchGateway, type Gateway } from '../gateway';

/** Made-up data that a template is tried on. */
export interface Sample {
  /** `id@version` of a set of the gateway; of one that comes along, the template's id and a number. */
  id: string;
  title: string;
  /** A text for the main input, or values by input. */
  content(): Promise<string | Record<string, unknown>>;
}

const timeoutMs = 10_000;
/** Nobody chooses from a longer list. */
const maxOffered = 200;

interface DataSetRow {
  id: string;
  version: number;
  title: string;
}

/** The newest version of each set that the gateway has; none where it has no such thing. */
async function ofGateway(assistant: Gateway): Promise<Sample[]> {
  const get = (path: string, query?: URLSearchParams) =>
    fetchGateway(assistant, path, { signal: AbortSignal.timeout(timeoutMs), ...(query && { query }) });
  const response = await get('../api/data-sets', new URLSearchParams({ limit: String(maxOffered) }));
  if (!response.ok) {
    response.body?.cancel().catch(() => undefined);
    return [];
  }
  const { dataSets = [] } = (await response.json()) as { dataSets?: DataSetRow[] };
  const newest = new Map<string, DataSetRow>();
  for (const row of dataSets) if ((newest.get(row.id)?.version ?? 0) < row.version) newest.set(row.id, row);
  return [...newest.values()].map(({ id, version, title }) => ({
    id: `${id}@${version}`,
    title,
    async content() {
      const found = await get(`../api/data-sets/${encodeURIComponent(id)}/${version}`);
      if (!found.ok) throw new Error(`data-sets/${found.status}`);
      return ((await found.json()) as { text: string }).text;
    },
  }));
}

/** What the templates that come along are tested with: made up, and different for each. */
async function shipped(template: Template | undefined): Promise<Sample[]> {
  const { shippedTemplates } = await import('@/utils/templates');
  const all = shippedTemplates();
  // A template of one's own is tried on what any of the others is tried on.
  const from = all.filter(({ id }) => template === undefined || id === template.id);
  return (from.length === 0 ? all : from).flatMap(({ id, evaluation = [] }) =>
    evaluation.map(({ name, inputs }, at) => ({
      id: `${id}-${at + 1}`,
      title: name,
      content: async () => (template?.id === id ? inputs : longestText(inputs)),
    })),
  );
}

function longestText(inputs: Record<string, unknown>): string {
  const texts = Object.values(inputs).filter((value): value is string => typeof value === 'string');
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/**
 * The sets of sample data for a template: those of the gateway, else those that come along.
 *
 * @param template undefined for one that somebody writes
 */
export async function loadSamples(assistant: Gateway, template: Template | undefined): Promise<Sample[]> {
  const sets = await ofGateway(assistant).catch(() => []);
  return sets.length > 0 ? sets : shipped(template);
}
