import type { Vault } from '@/utils/placeholders';
import type { Turn } from './conversation';
import type { Message } from './gateway';

/** So that the model leaves them as they are. Sent only in conversations that have placeholders. */
export const placeholderInstruction =
  'Parts of the text were replaced by placeholders in square brackets, such as [EMAIL_1] or [PERSON_2]. ' +
  'The same placeholder always stands for the same value. Use placeholders exactly as they are written wherever the ' +
  'value belongs; never change, translate, explain or invent one.';

/** Asks for the rest of an answer that broke off. */
const goOnInstruction =
  'Your answer was cut off. Go on exactly where it ends, in the middle of a word if need be. Repeat nothing, ' +
  'and add no introduction.';

/** The messages as they leave, without those that the person has left out. */
export function messagesOf(turns: readonly Turn[], vault: Vault): Message[] {
  const said = turns
    .filter((turn) => turn.content !== '' && turn.leftOut !== true)
    .map(({ role, content }): Message => ({ role, content }));
  return Object.keys(vault.entries).length === 0
    ? said
    : [{ role: 'system', content: placeholderInstruction }, ...said];
}

/** The messages that ask for the rest of the last one. */
export function askOn(messages: readonly Message[]): Message[] {
  return [...messages, { role: 'user', content: goOnInstruction }];
}
