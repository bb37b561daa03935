import { type Candidate, withoutOverlaps } from './candidate';
import { compiledRules } from './compiled-rules';
import { drain } from './draining';
import { findEntities } from './find-entities';
import { Landmarks } from './text/landmarks';

/** What the rules find in a short text, without names, tables and disguise; sorted by start, not overlapping. */
export function entitiesIn(text: string): Candidate[] {
  const compiled = compiledRules();
  const landmarks = new Landmarks(text, compiled.index, compiled.actionCount);
  landmarks.read(text.length);
  return withoutOverlaps(drain(findEntities(text, compiled, landmarks)));
}
