/** What happens at the door: capture -> findings -> verdict -> outcome -> report. */
export { decide, type Kind, type Verdict } from './decide';
export { bringEngine, type Engine } from './engine';
export { type Explanation, explain } from './explain';
export type { Answer, Faces, HoldingNotice, Obstacle, Question } from './faces';
export { type Guard, startGuard } from './guard';
export { type GuardReport, reportOutcome } from './report';
export { stand } from './stand';
export { type Way, waysOn } from './ways';
