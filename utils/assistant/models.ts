import { fetchGateway, type Gateway } from './gateway';

/** A model that the gateway offers. */
export interface Model {
  id: string;
  /** How many tokens it takes, question and answer together, where the gateway says so. */
  contextTokens?: number;
  /** It takes images, where the gateway says so. */
  seesImages?: true;
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isVision = (word: unknown) =>
  typeof word === 'string' && /^(image|vision|image_input|image-input|multimodal)$/i.test(word);

/**
 * Whether a model takes images, as gateways and servers say it: a list of modalities or capabilities (OpenRouter,
 * Ollama), a switch among capabilities (Mistral, llama.cpp), `supports_vision` (LiteLLM), a type (LM Studio).
 */
function seesImages(model: Record<string, unknown>, deep = true): boolean {
  for (const key of [
    'input_modalities',
    'modalities',
    'capabilities',
    'supported_input_modalities',
    'supported_modalities',
  ]) {
    const value = model[key];
    if (Array.isArray(value) && value.some(isVision)) return true;
    if (typeof value === 'string' && value.split(/[,+\s]|->/)[0] === 'image') return true;
    if (isObject(value) && (value.vision === true || value.image_input === true || value.multimodal === true))
      return true;
    if (isObject(value) && Array.isArray(value.input) && value.input.some(isVision)) return true;
  }
  if (model.supports_vision === true || model.vision === true || model.type === 'vlm') return true;
  if (!deep) return false;
  return ['architecture', 'model_info', 'info', 'details', 'meta'].some((key) => {
    const value = model[key];
    return isObject(value) && seesImages(value, false);
  });
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
    models.set(model.id, {
      id: model.id,
      ...(contextTokens === undefined ? {} : { contextTokens }),
      ...(seesImages(model) ? { seesImages: true } : {}),
    });
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
