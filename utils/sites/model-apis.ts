/**
 * Public interfaces of language models, as match patterns. A page that calls one of them is an AI tool, whatever it is
 * called; the list is fixed, and nothing but the fact is ever noted.
 */
const hosts = [
  'api.openai.com',
  '*.openai.azure.com',
  '*.services.ai.azure.com',
  'models.inference.ai.azure.com',
  'models.github.ai',
  'api.anthropic.com',
  'generativelanguage.googleapis.com',
  'aiplatform.googleapis.com',
  'api.mistral.ai',
  'codestral.mistral.ai',
  'api.groq.com',
  'api.cohere.com',
  'api.cohere.ai',
  'api.together.xyz',
  'api.together.ai',
  'api.deepseek.com',
  'api.perplexity.ai',
  'api.x.ai',
  'api-inference.huggingface.co',
  'router.huggingface.co',
  '*.endpoints.huggingface.cloud',
  'api.fireworks.ai',
  'api.replicate.com',
  'api.ai21.com',
  'api.cerebras.ai',
  'api.sambanova.ai',
  'api.deepinfra.com',
  'api.novita.ai',
  'api.hyperbolic.xyz',
  'integrate.api.nvidia.com',
  'gateway.ai.cloudflare.com',
  'dashscope.aliyuncs.com',
  'dashscope-intl.aliyuncs.com',
  'api.moonshot.cn',
  'api.moonshot.ai',
  'open.bigmodel.cn',
  'api.z.ai',
  'api.minimax.chat',
  'api.minimax.io',
  'api.writer.com',
];

/** Interfaces that share a host with much else: only the paths on which a model is called. */
const paths = [
  'openrouter.ai/api/*',
  '*.cognitiveservices.azure.com/openai/*',
  // Vertex AI, by region; https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/inference
  '*.googleapis.com/*/publishers/*/models/*',
  // Bedrock, by region; https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_InvokeModel.html
  '*.amazonaws.com/model/*/invoke*',
  '*.amazonaws.com/model/*/converse*',
  'api.cloudflare.com/client/v4/accounts/*/ai/*',
];

/** Match patterns of every public model interface. */
export function modelApiMatches(): string[] {
  return [...hosts.map((host) => `${host}/*`), ...paths].map((place) => `https://${place}`);
}
