/** What happens at the door: capture -> findings -> verdict -> outcome -> report. */
export { decide, type Kind, prohibitedSite, type Verdict } from './decide';
export { checkReport, type GuardReport, reportOutcome } from './report';
export { type Way, waysOn } from './ways';
