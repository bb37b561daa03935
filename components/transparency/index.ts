/** The page "What Daylight sees": the policy in plain words, and the person's own events byte for byte. */
export { Transparency } from './transparency';
