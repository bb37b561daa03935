import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildDeployment } from '@/scripts/policy-build';
import { zippedDeployment } from './files';

it('are byte for byte those that the command line writes', async () => {
  const document = { version: 3, guard: { allowOverride: false }, telemetry: { teams: ['Größe & Co'] } };
  const directory = mkdtempSync(join(tmpdir(), 'daylight-policy-'));
  try {
    writeFileSync(join(directory, 'policy.json'), JSON.stringify(document));
    expect(buildDeployment(join(directory, 'policy.json'), join(directory, 'out'), undefined)).toBe(0);
    const zipped = unzipSync(await zippedDeployment(document));
    expect(Object.keys(zipped).length).toBeGreaterThan(10);
    for (const [path, bytes] of Object.entries(zipped)) {
      expect(Buffer.from(bytes).equals(readFileSync(join(directory, 'out', path))), path).toBe(true);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});
