/** Files are read in a document of the extension's own, outside every page: what pages ask, and what it answers. */
export { filesBehind, standsFor } from './folders';
export { readFiles } from './read-files';
export { createReadingService } from './serve';
export { lineName, openReading } from './wire';
export { serveAsWorker } from './worker-side';
