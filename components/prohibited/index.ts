/** The page that stands in for a prohibited AI tool: why, what instead, whom to ask. */
export { Prohibited } from './prohibited';
