import type { Finding } from '@/utils/detection';
import { dataClasses, type Template } from '@/utils/templates';
import { Refused } from './refused';
import { countKinds, judge } from './rules';

/**
 * Whether a template may be given what was found in a request. A placeholder is no data: what the panel has replaced
 * counts for nothing here.
 *
 * @throws {Refused} `data_not_allowed`, with kinds and counts and no value
 */
export function checkData(template: Template | undefined, found: ReadonlyMap<string, readonly Finding[]>): void {
  const { allowedData } = template ?? {};
  if (allowedData === undefined) return;
  const types = dataClasses.filter((one) => !allowedData.includes(one));
  if (types.length === 0) return;
  const { findings } = judge([...found.values()].flat(), [{ types, action: 'block', minConfidence: 0.6, minCount: 1 }]);
  if (findings.length === 0) return;
  const kinds: Record<string, number> = {};
  countKinds(kinds, findings);
  throw new Refused('data_not_allowed', { kinds });
}
