import type { Template, TemplateLanguage } from '@/utils/templates';

/** With which template a conversation was begun. Kept with its first message, with placeholders as that is. */
export interface TemplateTask {
  useCase: string;
  id: string;
  version: number;
  /** What it is called, in the language of the panel. */
  title: string;
  /** Name -> value. */
  inputs: Record<string, unknown>;
  language: TemplateLanguage;
  /** The instruction as it was rendered. It is sent where the gateway does not render. */
  system: string;
  /** Whether the gateway renders: then nothing but the inputs can be changed. */
  isEnforced: boolean;
  output?: Template['output'];
  /** Checks in code whose findings join those of the model. */
  checks?: Template['checks'];
  /** Field of the answer -> its name, in the language of the answer. */
  fields?: Readonly<Record<string, string>>;
  /** What to do when the answer is no good. */
  fallback?: string;
  owner?: string;
}

/** What goes to a gateway of Daylight beside the messages. */
export interface GatewayTask {
  useCase: string;
  /** `id@version` */
  template: string;
  inputs: Record<string, unknown>;
}
