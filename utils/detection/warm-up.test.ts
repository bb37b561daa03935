import { expect, it } from 'vitest';
import { scan } from './scan';
import { gettingReady, warmingUp } from './warm-up';

const text = 'Customer: Marta Brandt, marta.brandt@brandt-logistik.de, +49 30 901820, IBAN DE89 3704 0044 0532 0130 00';

it('warms up in many small steps, between which a text is scanned as ever', () => {
  const before = scan(text);
  expect(before.length).toBeGreaterThan(3);
  let steps = 0;
  for (const work of [warmingUp(), gettingReady()])
    for (const _ of work) {
      steps++;
      if (steps % 20 === 0) expect(scan(text)).toEqual(before);
    }
  expect(steps).toBeGreaterThan(200);
});
