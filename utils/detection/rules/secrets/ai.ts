import { alnum, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule, shaped } from './issued';

/** Models, and what is built around them. */
export const ai: readonly SecretRule[] = [
  // https://platform.openai.com/docs/api-reference/authentication; T3BlbkFJ is "OpenAI" in base64
  issued('OPENAI_API_KEY', 'sk-', url64(40, 220), {
    confidence: 0.7,
    near: 'openai',
    check: (value) =>
      !/\d/.test(value) || value.startsWith('sk-ant-') ? undefined : value.includes('T3BlbkFJ') ? ['checksum'] : [],
    ok: `«${['sk', '-WLeEdpomsCpFqPlpECXVT3', 'BlbkFJMk11oHUGCiczMSpxkMzN'].join('')}»`,
    not: [
      'sk-your-api-key-goes-here-and-it-is-really-long-enough',
      'sk-learn-is-a-library-that-people-like-to-use-very-much-indeed',
    ],
  }),
  issued('OPENAI_API_KEY', 'sess-', alnum(40), { name: 'OpenAI session' }),
  // https://docs.anthropic.com/en/api/admin-api/apikeys/get-api-key
  issued('ANTHROPIC_API_KEY', 'sk-ant-', `[a-z]{2,8}[0-9]{2}-${url64(60, 140)}`, { confidence: 0.97 }),
  issued('DEEPSEEK_API_KEY', 'sk-', hex(32), { near: 'deepseek', confidence: 0.7 }),
  issued('QWEN_API_KEY', 'sk-', hex(32), { near: 'qwen', shared: true, confidence: 0.65 }),
  issued('MOONSHOT_API_KEY', 'sk-', alnum(48), { near: 'moonshot', shared: true, confidence: 0.65 }),
  issued('STABILITY_API_KEY', 'sk-', alnum(48), { near: 'stability', shared: true, confidence: 0.65 }),
  issued('OPENROUTER_API_KEY', 'sk-or-v1-', hex(64), { confidence: 0.97 }),
  issued('LANGFUSE_SECRET_KEY', 'sk-lf-', uuid),
  issued('HELICONE_API_KEY', 'sk-helicone-', '[a-z0-9-]{20,60}'),
  issued('LITELLM_API_KEY', 'sk-', url64(22), { near: 'litellm', shared: true, confidence: 0.5 }),
  // https://huggingface.co/docs/hub/security-tokens
  issued('HUGGING_FACE_TOKEN', 'hf_ api_org_', alnum(34)),
  named('COHERE_API_KEY', alnum(40)),
  named('MISTRAL_API_KEY', alnum(32)),
  issued('GROQ_API_KEY', 'gsk_', alnum(52)),
  issued('XAI_API_KEY', 'xai-', alnum(70, 90)),
  issued('PERPLEXITY_API_KEY', 'pplx-', alnum(48, 56)),
  issued('REPLICATE_TOKEN', 'r8_', alnum(37)),
  issued('TOGETHER_API_KEY', 'tgp_v1_', url64(43)),
  named('TOGETHER_API_KEY', hex(64), { name: 'Together AI key, old form' }),
  issued('FIREWORKS_API_KEY', 'fw_', alnum(22, 24)),
  issued('ELEVENLABS_API_KEY', 'sk_', hex(48)),
  named('ELEVENLABS_API_KEY', hex(32), { name: 'ElevenLabs key, old form' }),
  // https://docs.pinecone.io/guides/projects/manage-api-keys
  issued('PINECONE_API_KEY', 'pcsk_', `${alnum(5, 6)}_${alnum(50, 70)}`),
  named('PINECONE_API_KEY', uuid, { name: 'Pinecone key, old form' }),
  named('WEAVIATE_API_KEY', alnum(36, 40)),
  named('QDRANT_API_KEY', url64(54)),
  // https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key
  issued('LANGSMITH_API_KEY', 'lsv2_pt_ lsv2_sk_', `${hex(32)}_${hex(10)}`),
  issued('NVIDIA_API_KEY', 'nvapi-', url64(60, 70)),
  issued('CEREBRAS_API_KEY', 'csk-', lower(48)),
  named('AI21_API_KEY', alnum(32)),
  issued('ANYSCALE_API_KEY', 'esecret_', lower(26, 50)),
  labelled('BASETEN_API_KEY', ['baseten api key', 'baseten key'], `${alnum(8)}\\.${alnum(32)}`),
  issued('MODAL_TOKEN', 'ak- as-', alnum(22), { near: 'modal', confidence: 0.6 }),
  issued('RUNPOD_API_KEY', 'rpa_', upper(40, 46)),
  issued('JINA_API_KEY', 'jina_', `${hex(32)}${url64(28)}`),
  issued('VOYAGE_API_KEY', 'pa-', url64(43)),
  issued('TAVILY_API_KEY', 'tvly-', `(?:dev-|prod-)?${alnum(32)}`),
  named('EXA_API_KEY', uuid),
  named('SERPAPI_KEY', hex(64)),
  named('SERPER_API_KEY', hex(40)),
  issued('FIRECRAWL_API_KEY', 'fc-', hex(32)),
  issued('BROWSERBASE_API_KEY', 'bb_live_', url64(24, 32)),
  named('ASSEMBLYAI_API_KEY', hex(32)),
  named('DEEPGRAM_API_KEY', hex(40)),
  named('WANDB_API_KEY', hex(40)),
  issued('LLAMA_CLOUD_API_KEY', 'llx-', alnum(48)),
  issued('DIFY_API_KEY', 'app- dataset-', alnum(24), { near: 'dify', confidence: 0.6 }),
  named('ZHIPU_API_KEY', `${hex(32)}\\.${alnum(16)}`),
  issued('COZE_TOKEN', 'pat_', alnum(64)),
  issued('RUNWAY_API_KEY', 'key_', hex(128)),
  issued('CURSOR_API_KEY', 'key_ crsr_', hex(64)),
  named('HEYGEN_API_KEY', '[A-Za-z0-9]{40,60}'),
  issued('CARTESIA_API_KEY', 'sk_car_', url64(20, 40)),
  named('FAL_KEY', `${uuid}:${hex(32)}`),
  // https://developers.deepl.com/docs/getting-started/auth: keys of the free plan end with ":fx"
  shaped('DEEPL_API_KEY', { format: `${uuid}:fx`, words: ['fx'], lead: 37 }),
  named('DEEPL_API_KEY', uuid, { name: 'DeepL Pro key' }),
  issued('APIFY_TOKEN', 'apify_api_', alnum(36)),
  // https://docs.lambda.ai/api/cloud
  issued('LAMBDA_API_KEY', 'secret_', `[a-z0-9-]{2,30}_${hex(32)}\\.${alnum(32)}`),
  named('KAGGLE_KEY', hex(32)),
  issued('KAGGLE_KEY', 'KGAT_', hex(32), { name: 'Kaggle token' }),
];
