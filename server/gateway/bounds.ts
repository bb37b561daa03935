import { entityFamilies } from '@/utils/vocabulary';
import { Refused } from './refused';
import type { GatewayRule } from './rules';
import type { Terms } from './terms';

export interface Asking {
  /** As asked for; `default` leaves it to the use case. */
  model: string;
  isPerson: boolean;
  /** Whether texts can be kept for approval. */
  canKeep: boolean;
  nowMs: number;
}

/** In an experiment on sample data nothing of people may be written: what they are called, alone, may. */
const ofPeople: readonly GatewayRule[] = [
  {
    types: [...entityFamilies.filter((family) => family !== 'personal')],
    action: 'block',
    minConfidence: 0.6,
    minCount: 1,
  },
  { types: ['CUSTOMER_TABLE', 'CONFIDENTIAL_MARKER'], action: 'block', minConfidence: 0.6, minCount: 1 },
];

/**
 * Whether a use case may be asked like this, in the lane in which it is: an experiment within its time, production with
 * what was promoted and nothing else, and nothing that must be approved where it could not be.
 *
 * @throws {Refused}
 */
export function checkBounds(terms: Terms, { model, isPerson, canKeep, nowMs }: Asking): void {
  const { useCase, template, templateState } = terms;
  if (useCase.approval !== 'none') {
    if (!isPerson) throw new Refused('approval_person');
    if (!canKeep) throw new Refused('approval_unavailable');
  }
  if (templateState === 'deprecated') throw new Refused('template_deprecated');
  if (useCase.lane === 'experiment') {
    if (useCase.experiment && Date.parse(useCase.experiment.until) <= nowMs) throw new Refused('experiment_over');
    return;
  }
  if (templateState === 'draft') throw new Refused('template_draft');
  const { pins } = useCase;
  if (pins === undefined) return;
  if (template === undefined || `${template.id}@${template.version}` !== pins.template) {
    throw new Refused('template_not_pinned');
  }
  if (model !== 'default' && model !== pins.model) throw new Refused('model_not_pinned');
}

/** What holds for requests beside the rules of the use case, where it works on sample data. */
export function isOnSamples({ useCase }: Terms): boolean {
  return useCase.lane === 'experiment' && (useCase.experiment?.dataSets.length ?? 0) > 0;
}

export { ofPeople };
