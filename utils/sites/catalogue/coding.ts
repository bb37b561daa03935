import type { CatalogueEntry } from '../site';

/** Tools that write software. */
export const coding: readonly CatalogueEntry[] = [
  {
    // GitHub changes pages without loading them, so the guard waits on the whole host.
    id: 'github-copilot',
    name: 'GitHub Copilot',
    owner: 'GitHub',
    hosts: [],
    parts: ['github.com/copilot', 'github.com/spark'],
  },
  { id: 'v0', name: 'v0', owner: 'Vercel', hosts: ['v0.app', 'v0.dev'] },
  { id: 'lovable', name: 'Lovable', owner: 'Lovable Labs', hosts: ['lovable.dev', 'www.lovable.dev'] },
  { id: 'bolt', name: 'Bolt', owner: 'StackBlitz', hosts: ['bolt.new', 'www.bolt.new'] },
  { id: 'replit', name: 'Replit', owner: 'Replit', hosts: ['replit.com', 'www.replit.com'] },
  { id: 'cursor', name: 'Cursor', owner: 'Anysphere', hosts: ['cursor.com', 'www.cursor.com'] },
  { id: 'devin', name: 'Devin', owner: 'Cognition', hosts: ['app.devin.ai'] },
  { id: 'jules', name: 'Jules', owner: 'Google', hosts: ['jules.google.com', 'jules.google'] },
  {
    id: 'firebase-studio',
    name: 'Firebase Studio',
    owner: 'Google',
    hosts: ['studio.firebase.google.com', 'idx.google.com'],
  },
  {
    id: 'blackbox',
    name: 'Blackbox AI',
    owner: 'Blackbox AI',
    hosts: ['blackbox.ai', 'www.blackbox.ai', 'app.blackbox.ai'],
  },
  { id: 'base44', name: 'Base44', owner: 'Wix', hosts: ['base44.com', 'app.base44.com'] },
];
