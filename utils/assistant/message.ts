/** What is said to a model, and by whom. */
export interface Message {
  role: 'system' | 'user' | 'assistant';
  /** As it leaves the device, with placeholders; in parts where there are pictures. */
  content: string | readonly MessagePart[];
}

type MessagePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'image_url'; readonly image_url: { readonly url: string } };
