import { createDesk } from '@/utils/assistant';
import { defaultPolicy } from '@/utils/policy';

/** What the panel asks when somebody searches, without a screen; for the bench to call. */
const desk = createDesk({ ...defaultPolicy.assistant, retentionDays: 30 });
Object.assign(globalThis, { searchConversations: async (query: string) => (await desk.search(query)).size });
