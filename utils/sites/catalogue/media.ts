import type { CatalogueEntry } from '../site';

/** Video, voice and music. */
export const media: readonly CatalogueEntry[] = [
  { id: 'runway', name: 'Runway', owner: 'Runway AI', hosts: ['app.runwayml.com', 'runwayml.com', 'www.runwayml.com'] },
  { id: 'sora', name: 'Sora', owner: 'OpenAI', hosts: ['sora.com', 'www.sora.com', 'sora.chatgpt.com'] },
  { id: 'heygen', name: 'HeyGen', owner: 'HeyGen', hosts: ['app.heygen.com', 'heygen.com', 'www.heygen.com'] },
  {
    id: 'synthesia',
    name: 'Synthesia',
    owner: 'Synthesia',
    hosts: ['app.synthesia.io', 'synthesia.io', 'www.synthesia.io'],
  },
  { id: 'elevenlabs', name: 'ElevenLabs', owner: 'ElevenLabs', hosts: ['elevenlabs.io', 'www.elevenlabs.io'] },
  { id: 'suno', name: 'Suno', owner: 'Suno', hosts: ['suno.com', 'www.suno.com', 'app.suno.ai'] },
  { id: 'udio', name: 'Udio', owner: 'Uncharted Labs', hosts: ['udio.com', 'www.udio.com'] },
  { id: 'pika', name: 'Pika', owner: 'Mellis', hosts: ['pika.art', 'www.pika.art'] },
  {
    id: 'luma',
    name: 'Luma Dream Machine',
    owner: 'Luma AI',
    hosts: ['lumalabs.ai', 'dream-machine.lumalabs.ai', 'app.lumalabs.ai'],
  },
  { id: 'kling', name: 'Kling AI', owner: 'Kuaishou', hosts: ['klingai.com', 'app.klingai.com', 'kling.ai'] },
  { id: 'hailuo', name: 'Hailuo AI', owner: 'MiniMax', hosts: ['hailuoai.video', 'hailuoai.com'] },
  { id: 'descript', name: 'Descript', owner: 'Descript', hosts: ['web.descript.com'] },
  { id: 'invideo', name: 'InVideo AI', owner: 'InVideo', hosts: ['ai.invideo.io'] },
  { id: 'murf', name: 'Murf', owner: 'Murf Labs', hosts: ['murf.ai', 'www.murf.ai'] },
];
