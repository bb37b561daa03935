import { fetchGateway, type Gateway } from './gateway';

/** A model that the gateway offers. */
export interface Model {
  id: string;
  /** How many tokens it takes, question and answer together, where the gateway says so. */
  contextTokens?: number;
}

const timeoutMs = 10_000;

/** What gateways and servers call the length of the context. */
const lengthKeys = [
  ...['context_length', 'context_window', 'max_context_length', 'max_model_len', 'context_size'],
  ...['max_context_tokens', 'loaded_context_length', 'max_input_tokens'],
];

function contextTokensOf(model: Record<string, unknown>): number | undefined {
  for (const key of lengthKeys) {
    const value = model[key];
    if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  }
  return undefined;
}

/** The models in a reply of any known form; what is none is left out. */
export function modelsIn(reply: unknown): Model[] {
  const held = typeof reply === 'object' && reply !== null ? (reply as Record<string, unknown>) : {};
  const list = [reply, held.data, held.models].find(Array.isArray) ?? [];
  const models = new Map<string, Model>();
  for (const one of list) {
    const model = typeof one === 'string' ? { id: one } : one;
    if (typeof model !== 'object' || model === null || typeof model.id !== 'string' || model.id === '') continue;
    const contextTokens = contextTokensOf(model);
    models.set(model.id, contextTokens === undefined ? { id: model.id } : { id: model.id, contextTokens });
  }
  return [...models.values()];
}

/** The models of the gateway (`GET {base}/models`); none where it does not say. */
export async function loadModels(assistant: Gateway): Promise<Model[]> {
  try {
    const response = await fetchGateway(assistant, 'models', { signal: AbortSignal.timeout(timeoutMs) });
    return response.ok ? modelsIn(await response.json()) : [];
  } catch {
    // No list is no reason to stop anybody: the model of the policy is asked.
    return [];
  }
}
