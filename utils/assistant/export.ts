import { restore, type Vault } from '@/utils/placeholders';
import { branchTo } from './branches';
import type { Conversation, Turn } from './conversation';

/** A conversation as it is handed out. */
export interface Exported {
  conversation: Conversation;
  /** Of all branches. */
  turns: readonly Turn[];
  /** With it, the real values stand in place of placeholders. */
  vault?: Vault | undefined;
}

const said = (text: string, vault: Vault | undefined) => (vault === undefined ? text : restore(text, vault));
const iso = (ms: number) => new Date(ms).toISOString();

/** The branch that is shown, to be read by people. */
export function asMarkdown(talks: readonly Exported[], names: { you: string; assistant: string }): string {
  return talks
    .map(({ conversation, turns, vault }) => {
      const parts = branchTo(turns, conversation.leaf).map(
        (turn) => `## ${turn.role === 'user' ? names.you : names.assistant}\n\n${said(turn.content, vault)}`,
      );
      return [`# ${said(conversation.title, vault)}`, iso(conversation.startedMs), ...parts].join('\n\n');
    })
    .join('\n\n---\n\n')
    .concat('\n');
}

/** Everything there is, all branches, for machines. */
export function asJson(talks: readonly Exported[]): string {
  const conversations = talks.map(({ conversation, turns, vault }) => ({
    title: said(conversation.title, vault),
    started: iso(conversation.startedMs),
    changed: iso(conversation.changedMs),
    turns: turns.map(({ id, parent, role, content, reasoning, state, model, rating, atMs }) => ({
      id,
      parent,
      role,
      content: said(content, vault),
      ...(reasoning === undefined ? {} : { reasoning: said(reasoning, vault) }),
      state,
      model,
      rating,
      at: iso(atMs),
    })),
  }));
  return `${JSON.stringify({ format: 'daylight-conversations', version: 1, conversations }, undefined, 2)}\n`;
}
