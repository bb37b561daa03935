import { serveAsWorker } from '@/utils/guard';

serveAsWorker(self);
