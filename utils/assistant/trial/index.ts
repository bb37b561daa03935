/** The experiment lane: a template, sample data, two or three answers side by side, and a record of them. */
export { personalDataIn } from './personal-data';
export { keepTrial } from './record';
export { loadSamples, type Sample } from './samples';
export { type Outcome, tryVariant, type Variant } from './trial';
