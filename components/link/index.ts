/** The page that stands in for a link whose text should not leave. */
export { StoppedLink } from './stopped-link';
