/** A seeded source of choices (mulberry32): the same seed gives the same documents on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const keyed = items.map((item) => ({ item, key: this.next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  }

  /** So many characters out of an alphabet. */
  from(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet[Math.floor(this.next() * alphabet.length)]).join('');
  }

  digits(length: number): string {
    return this.from('0123456789', length);
  }

  /** `#` becomes a digit, `N` a digit from 1 to 9, `@` an upper-case letter, `%` a lower-case one; the rest stays. */
  shape(pattern: string): string {
    return pattern.replace(/[#N@%]/g, (sign) => {
      if (sign === '#') return this.digits(1);
      if (sign === 'N') return this.from('123456789', 1);
      return this.from(sign === '@' ? 'ABCDEFGHJKLMNPRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz', 1);
    });
  }
}
