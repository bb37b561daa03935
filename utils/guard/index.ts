/** What happens at the door: capture -> findings -> verdict -> outcome -> report. */
export { decide, type Kind, prohibitedSite, type Verdict } from './decide';
export { bringEngine, type Engine, watchEngine } from './engine';
export { type Circumstances, type Explanation, explain } from './explain';
export type { Answer, Faces, HoldingNotice, Obstacle, Question } from './faces';
export { type Guard, startGuard } from './guard';
export { checkReport, type GuardReport, reportOutcome } from './report';
export { stand } from './stand';
export { mayGoUnchecked, type Way, waysOn } from './ways';
