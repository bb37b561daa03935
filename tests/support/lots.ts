/** Picks one of the items; the same picks for the same seed (mulberry32). */
export function lots(seed: number): <Item>(items: readonly Item[]) => Item {
  let state = seed;
  return (items) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return items[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * items.length)] as (typeof items)[0];
  };
}
