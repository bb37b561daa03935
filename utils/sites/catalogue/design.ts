import type { CatalogueEntry } from '../site';

/** Pictures, slides and layouts from a prompt. */
export const design: readonly CatalogueEntry[] = [
  { id: 'gamma', name: 'Gamma', owner: 'Gamma Tech', hosts: ['gamma.app', 'www.gamma.app'] },
  {
    // The design editor is no chatbot; its assistant is. Both are one single-page application.
    id: 'canva-ai',
    name: 'Canva AI',
    owner: 'Canva',
    hosts: [],
    parts: ['www.canva.com/ai', 'canva.com/ai'],
  },
  {
    id: 'figma-make',
    name: 'Figma Make',
    owner: 'Figma',
    hosts: [],
    parts: ['www.figma.com/make', 'figma.com/make'],
  },
  { id: 'adobe-firefly', name: 'Adobe Firefly', owner: 'Adobe', hosts: ['firefly.adobe.com'] },
  { id: 'midjourney', name: 'Midjourney', owner: 'Midjourney', hosts: ['midjourney.com', 'www.midjourney.com'] },
  { id: 'ideogram', name: 'Ideogram', owner: 'Ideogram AI', hosts: ['ideogram.ai', 'www.ideogram.ai'] },
  {
    id: 'leonardo',
    name: 'Leonardo.Ai',
    owner: 'Canva',
    hosts: ['app.leonardo.ai', 'leonardo.ai', 'www.leonardo.ai'],
  },
  { id: 'recraft', name: 'Recraft', owner: 'Recraft', hosts: ['recraft.ai', 'www.recraft.ai'] },
  { id: 'krea', name: 'Krea', owner: 'Krea AI', hosts: ['krea.ai', 'www.krea.ai'] },
  { id: 'microsoft-designer', name: 'Microsoft Designer', owner: 'Microsoft', hosts: ['designer.microsoft.com'] },
  { id: 'beautiful-ai', name: 'Beautiful.ai', owner: 'Beautiful Slides', hosts: ['beautiful.ai', 'www.beautiful.ai'] },
  { id: 'napkin', name: 'Napkin AI', owner: 'Napkin AI', hosts: ['app.napkin.ai', 'www.napkin.ai'] },
  { id: 'stitch', name: 'Stitch', owner: 'Google', hosts: ['stitch.withgoogle.com'] },
];
