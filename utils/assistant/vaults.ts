import type { Vault } from '@/utils/placeholders';
import { type Keepsake, keepsake } from './keepsake';

/** The values behind the placeholders of a conversation, with the device zone's rules. */
export function vaultOf(conversation: string): Keepsake<Vault> {
  return keepsake<Vault>(`vault/${conversation}`);
}
