import type { CatalogueEntry } from '../site';

/** Playgrounds, model markets and comparison pages. */
export const modelHubs: readonly CatalogueEntry[] = [
  { id: 'openrouter', name: 'OpenRouter', owner: 'OpenRouter', hosts: ['openrouter.ai', 'www.openrouter.ai'] },
  {
    id: 'lmarena',
    name: 'LMArena',
    owner: 'Arena Intelligence',
    hosts: ['lmarena.ai', 'www.lmarena.ai', 'beta.lmarena.ai', 'arena.ai', 'www.arena.ai'],
  },
  {
    id: 'google-ai-studio',
    name: 'Google AI Studio',
    owner: 'Google',
    hosts: ['aistudio.google.com', 'makersuite.google.com'],
  },
  { id: 'openai-platform', name: 'OpenAI Platform', owner: 'OpenAI', hosts: ['platform.openai.com'] },
  {
    id: 'anthropic-console',
    name: 'Claude Console',
    owner: 'Anthropic',
    hosts: ['console.anthropic.com', 'platform.claude.com'],
  },
  { id: 'mistral-console', name: 'Mistral AI Studio', owner: 'Mistral AI', hosts: ['console.mistral.ai'] },
  { id: 'cohere', name: 'Cohere', owner: 'Cohere', hosts: ['dashboard.cohere.com', 'coral.cohere.com'] },
  { id: 'groq', name: 'Groq', owner: 'Groq', hosts: ['console.groq.com', 'chat.groq.com'] },
  { id: 'together', name: 'Together AI', owner: 'Together AI', hosts: ['chat.together.ai', 'api.together.ai'] },
  { id: 'replicate', name: 'Replicate', owner: 'Cloudflare', hosts: ['replicate.com', 'www.replicate.com'] },
  { id: 'nvidia-build', name: 'NVIDIA Build', owner: 'NVIDIA', hosts: ['build.nvidia.com'] },
  {
    // Every app has a sub-domain of its own, and stands in a frame on huggingface.co.
    id: 'hugging-face-spaces',
    name: 'Hugging Face Spaces',
    owner: 'Hugging Face',
    hosts: ['*.hf.space'],
  },
];
