import written from './default.json' with { type: 'json' };
import type { Policy } from './schema';

/**
 * In force where the company has decided nothing: the guard warns, the assistant is off, no event leaves. It is what the
 * schema makes of nothing, written out (`npm run managed-schema`): a panel that opens does not load the schema for it.
 */
export const defaultPolicy = written as unknown as Policy;
