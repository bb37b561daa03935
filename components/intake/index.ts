/** The way from “I need this for my work” to a request for a use case: the form, above the panel. */
export { WithIntake } from './with-intake';
