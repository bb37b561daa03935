import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHead, hashOf, type Link, linkHash, linksAfter } from './chain';
import { checkpointOf } from './checkpoint';
import { type Proof, proveChain } from './verify';

const record = (n: number) => ({
  v: 1,
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  action: 'run',
  by: 'server',
  kinds: { EMAIL_ADDRESS: n },
  template: { id: 'reply', version: 3 },
  timeMs: 1_795_000_000_000 + n,
  end: { outcome: 'answered', endMs: 1_795_000_000_001 + n },
});
const chainOf = (length: number) =>
  linksAfter(
    emptyHead,
    Array.from({ length }, (_, index) => record(index + 1)),
  );

async function* each(links: readonly Link[]): AsyncGenerator<Link> {
  yield* links;
}

const prove = (links: readonly Link[], expected?: Parameters<typeof proveChain>[1]) =>
  proveChain(each(links), expected);

/** Every way to change one member of a record, however deep it stands. */
function changesOf(value: unknown, put: (changed: unknown) => unknown): unknown[] {
  if (typeof value === 'number') return [put(value + 1)];
  if (typeof value === 'string') return [put(`${value}x`), put('')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    put(Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))),
    ...changesOf(member, (changed) => put({ ...value, [name]: changed })),
  ]);
}

describe('the proof of a chain', () => {
  it('holds for what was chained, also for nothing', async () => {
    const links = chainOf(7);
    expect(await prove(links)).toEqual({
      holds: true,
      head: expect.objectContaining({ position: 7 }),
      records: 7,
      deleted: 0,
    });
    expect(await prove([])).toEqual({ holds: true, head: emptyHead, records: 0, deleted: 0 });
  });

  it('names a link of which any field of the record was changed, added or taken away', async () => {
    const links = chainOf(5);
    const changes = [...changesOf(links[2]?.record, (changed) => changed), { ...record(3), reason: 'x' }];
    expect(changes.length).toBeGreaterThan(25);
    for (const changed of changes) {
      const forged = links.map((link) => (link.position === 3 ? { ...link, record: changed } : link));
      expect(await prove(forged)).toEqual({ holds: false, position: 3, fault: 'record' });
      // Whoever mends the hash of the record too, breaks the link; whoever mends that too, the next one.
      const rehashed = links.map((link) =>
        link.position === 3 ? { ...link, record: changed, recordHash: hashOf(changed) } : link,
      );
      expect(await prove(rehashed)).toEqual({ holds: false, position: 3, fault: 'link' });
      const relinked = rehashed.map((link) =>
        link.position === 3 ? { ...link, hash: linkHash(3, links[1]?.hash ?? '', link.recordHash) } : link,
      );
      expect(await prove(relinked)).toEqual({ holds: false, position: 4, fault: 'link' });
    }
  });

  it('names the place of any one thing that is done to a chain', async () => {
    const length = fc.integer({ min: 2, max: 12 });
    await fc.assert(
      fc.asyncProperty(
        length,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('delete', 'swap', 'insert', 'repeat'),
        async (n, a, b, deed) => {
          const links: (Link | undefined)[] = chainOf(n);
          const at = a % n;
          const other = b % n;
          let first = at;
          if (deed === 'delete') links.splice(at, 1);
          if (deed === 'insert')
            links.splice(at, 0, { ...linksAfter({ position: at, hash: 'f'.repeat(64) }, [record(99)])[0] } as Link);
          if (deed === 'repeat') links.splice(at + 1, 0, links[at]);
          if (deed === 'repeat') first = at + 1;
          if (deed === 'swap') {
            fc.pre(at !== other);
            [links[at], links[other]] = [links[other], links[at]];
            first = Math.min(at, other);
          }
          const proof = await prove(links as Link[], { head: { position: n, hash: chainOf(n)[n - 1]?.hash ?? '' } });
          expect(proof).toEqual({ holds: false, position: first + 1, fault: expect.any(String) });
        },
      ),
    );
  });

  it('misses a tail that was cut off, unless head or checkpoint say how long the chain was', async () => {
    const links = chainOf(6);
    const last = links[5] as Link;
    const cut = links.slice(0, 4);
    expect((await prove(cut)).holds).toBe(true);
    const end: Proof = { holds: false, position: 5, fault: 'end' };
    expect(await prove(cut, { head: last })).toEqual(end);
    expect(await prove(cut, { checkpoints: [checkpointOf(last, 1)] })).toEqual(end);
  });

  it('finds by a checkpoint that a chain was written anew from some link on', async () => {
    const links = chainOf(6);
    const anew = [...links.slice(0, 3), ...linksAfter(links[2] as Link, [record(40), record(5), record(6)])];
    expect((await prove(anew)).holds).toBe(true);
    const checkpoints = [checkpointOf(links[1] as Link, 1), checkpointOf(links[4] as Link, 2)];
    expect(await prove(anew, { checkpoints })).toEqual({ holds: false, position: 5, fault: 'checkpoint' });
    expect((await prove(links, { checkpoints })).holds).toBe(true);
  });

  it('takes only checkpoints that the key has signed, where one is given', async () => {
    const links = chainOf(3);
    const pem = { type: 'spki', format: 'pem' } as const;
    const keys = () =>
      generateKeyPairSync('ed25519', { publicKeyEncoding: pem, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
    const { publicKey, privateKey } = keys();
    const signed = checkpointOf(links[1] as Link, 5, privateKey);
    expect((await prove(links, { checkpoints: [signed], publicKey })).holds).toBe(true);
    const wrong = [
      { ...signed, timeMs: 6 },
      checkpointOf(links[1] as Link, 5),
      checkpointOf(links[1] as Link, 5, keys().privateKey),
    ];
    for (const checkpoint of wrong) {
      expect(await prove(links, { checkpoints: [checkpoint], publicKey })).toEqual({
        holds: false,
        position: 2,
        fault: 'signature',
      });
    }
  });

  it('holds without records whose deletion is recorded, and only without those', async () => {
    const deletion = { action: 'deletion', subject: 'audit-records', details: { upTo: 2, records: 2 } };
    const links = linksAfter(emptyHead, [record(1), record(2), record(3), deletion]);
    const without = (...gone: number[]) =>
      links.map((link) => (gone.includes(link.position) ? { ...link, record: null } : link));
    expect(await prove(without(1, 2))).toMatchObject({ holds: true, records: 2, deleted: 2 });
    expect(await prove(without(1, 2, 3))).toEqual({ holds: false, position: 3, fault: 'deleted' });
    expect(await prove(without(1, 4))).toEqual({ holds: false, position: 1, fault: 'deleted' });
  });

  it('does not mind a clock that goes backwards: the order is that of the links', async () => {
    const links = linksAfter(emptyHead, [record(9), record(2), record(5)]);
    expect((await prove(links)).holds).toBe(true);
  });
});
