import type { Template } from '@/utils/templates';

/** A version of a template as the server tells it. */
export interface TemplateRow {
  id: string;
  version: number;
  template: Template;
  state: 'draft' | 'live' | 'deprecated' | null;
  owner: string | null;
  reviewBy: string | null;
  evaluated: Record<string, Omit<Evaluation, 'model'>> | null;
  revision: number | null;
}

interface Evaluation {
  model: string;
  passed: boolean;
  cases: { title: string; passed: boolean; missed: string[] }[];
}

export interface TemplateUseCase {
  id: string;
  name: string;
  lane: string;
  model?: string;
  pins?: { template: string; model: string };
  brandVoice: string;
  disclaimer: string;
}

export const nameOf = ({ id, version }: Pick<TemplateRow, 'id' | 'version'>) => `${id}@${version}`;

/** How a version did, by model. */
export function evaluationsOf({ evaluated }: TemplateRow): Evaluation[] {
  return Object.entries(evaluated ?? {}).map(([model, result]) => ({ model, ...result }));
}
