import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './default';
import { overlayFile, overlayProblems, readOverlay, signedBytes, withOverlay } from './overlay';
import { parsePolicy } from './parse';
import { nextPolicyState } from './source';

const { privateKey, publicKey: publicObject } = generateKeyPairSync('ed25519');
const publicKey = Buffer.from(publicObject.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
const good = {
  version: 4,
  notAfter: '2027-01-01T00:00:00Z',
  detection: { terms: ['Project Zenith'] },
  sites: { statuses: { claude: 'prohibited' }, add: [{ name: 'New', hosts: ['new.northwind-tools.com'] }] },
  guard: { rules: [{ id: 'lists', types: ['CUSTOMER_TABLE'], action: 'block' }] },
};
const bytesOf = (payload: unknown) => Buffer.from(JSON.stringify(payload));
const signedWith = (payload: unknown, key = privateKey) =>
  overlayFile(bytesOf(payload), sign(null, signedBytes(bytesOf(payload)), key));

describe('readOverlay', () => {
  test('reads what the key of the policy has signed', async () => {
    const overlay = await readOverlay(signedWith(good), publicKey);
    expect(overlay).toMatchObject({ version: 4, detection: { terms: ['Project Zenith'] } });
  });

  test('takes nothing of another key, and nothing that was changed by a bit', async () => {
    const { privateKey: other } = generateKeyPairSync('ed25519');
    await expect(readOverlay(signedWith(good, other), publicKey)).rejects.toThrow('wrong-signature');
    const file = JSON.parse(signedWith(good)) as { payload: string; signature: string };
    const payload = Buffer.from(file.payload, 'base64');
    await fc.assert(
      fc.asyncProperty(fc.nat(payload.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(payload);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = JSON.stringify({ ...file, payload: changed.toString('base64') });
        await expect(readOverlay(text, publicKey)).rejects.toThrow('wrong-signature');
      }),
      { numRuns: 30 },
    );
  });

  test('takes nothing that was signed for another purpose', async () => {
    const bare = overlayFile(bytesOf(good), sign(null, bytesOf(good), privateKey));
    await expect(readOverlay(bare, publicKey)).rejects.toThrow('wrong-signature');
  });

  test.each(['', 'null', '[]', '{"payload": 7}', '{"payload": "!", "signature": "!"}'])('%j is none', async (text) => {
    await expect(readOverlay(text, publicKey)).rejects.toThrow('not-an-overlay');
  });

  test('takes data only: a key that it does not know, or one of the rest of the policy, makes it none', async () => {
    for (const more of [{ assistant: {} }, { telemetry: {} }, { script: 'x' }, { guard: { allowOverride: true } }]) {
      await expect(readOverlay(signedWith({ ...good, ...more }), publicKey)).rejects.toThrow('not-an-overlay');
      expect(overlayProblems({ ...good, ...more })).not.toEqual([]);
    }
    expect(overlayProblems(good)).toEqual([]);
  });
});

describe('a policy with an overlay on it', () => {
  const document = {
    version: 2,
    overlay: { url: 'https://it.northwind-tools.com/overlay.json', publicKey },
    detection: { terms: ['Sunrise'] },
    sites: { add: [{ name: 'Old', hosts: ['new.northwind-tools.com', 'old.northwind-tools.com'] }] },
    guard: { rules: [{ id: 'lists', types: ['CUSTOMER_TABLE'], action: 'warn' }], allowOverride: false },
  };
  const signed = async (payload: object = good) => ({
    publicKey,
    overlay: await readOverlay(signedWith(payload), publicKey),
  });

  test('has both; of what both have, the overlay’s', async () => {
    const state = nextPolicyState(undefined, document, 1000, await signed());
    expect(state).toMatchObject({ origin: 'managed', overlayVersion: 4, problems: [] });
    expect(state.policy.detection.terms).toEqual(['Sunrise', 'Project Zenith']);
    expect(state.policy.sites.add.map(({ name }) => name)).toEqual(['New']);
    expect(state.policy.sites.statuses).toEqual({ claude: 'prohibited' });
    expect(state.policy.guard).toMatchObject({ allowOverride: false, rules: [{ id: 'lists', action: 'block' }] });
  });

  test('is the same when it is done again, and stays in force since the same moment', async () => {
    const first = nextPolicyState(undefined, document, 1000, await signed());
    expect(nextPolicyState(first, document, 2000, await signed())).toEqual(first);
    expect(nextPolicyState(first, {}, 3000, await signed()).policy).toEqual(first.policy);
    const { overlay } = await signed();
    expect(withOverlay(withOverlay(defaultPolicy, overlay), overlay)).toEqual(withOverlay(defaultPolicy, overlay));
  });

  test('without a key in the policy, or with another one, there is none', async () => {
    const plain = parsePolicy({ version: 2 }).policy;
    expect(nextPolicyState(undefined, { version: 2 }, 1000, await signed()).policy).toEqual(plain);
    const other = { ...(await signed()), publicKey: `${'A'.repeat(43)}=` };
    expect(nextPolicyState(undefined, document, 1000, other).policy.detection.terms).toEqual(['Sunrise']);
  });

  test('an overlay that does not fit is left out and told; the policy is in force', async () => {
    const unfit = await signed({ ...good, detection: { terms: [], ownDomains: [], patterns: ['(unclosed'] } });
    const state = nextPolicyState(undefined, document, 1000, unfit);
    expect(state.problems).toMatchObject([{ path: 'overlay', kind: 'invalid' }]);
    expect(state.policy.detection.terms).toEqual(['Sunrise']);
    expect(state).not.toHaveProperty('overlayVersion');
  });
});
