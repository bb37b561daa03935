import type { CatalogueEntry } from '../site';

/** Meeting recorders and note takers. */
export const meetings: readonly CatalogueEntry[] = [
  { id: 'otter', name: 'Otter', owner: 'Otter.ai', hosts: ['otter.ai', 'www.otter.ai'] },
  {
    id: 'fireflies',
    name: 'Fireflies',
    owner: 'Fireflies.ai',
    hosts: ['app.fireflies.ai', 'fireflies.ai', 'www.fireflies.ai'],
  },
  { id: 'fathom', name: 'Fathom', owner: 'Fathom Video', hosts: ['fathom.video', 'www.fathom.video'] },
  { id: 'read-ai', name: 'Read AI', owner: 'Read AI', hosts: ['app.read.ai', 'read.ai', 'www.read.ai'] },
  { id: 'avoma', name: 'Avoma', owner: 'Avoma', hosts: ['app.avoma.com', 'avoma.com', 'www.avoma.com'] },
  { id: 'grain', name: 'Grain', owner: 'Grain Intelligence', hosts: ['grain.com', 'www.grain.com', 'grain.co'] },
  { id: 'krisp', name: 'Krisp', owner: 'Krisp Technologies', hosts: ['app.krisp.ai', 'krisp.ai', 'www.krisp.ai'] },
  { id: 'tldv', name: 'tl;dv', owner: 'tldx Solutions', hosts: ['app.tldv.io', 'tldv.io', 'www.tldv.io'] },
  { id: 'granola', name: 'Granola', owner: 'Granola', hosts: ['app.granola.ai', 'notes.granola.ai'] },
];
