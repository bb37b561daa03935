import { expect, it } from 'vitest';
import { takeFurther } from './further';
import { furtherDetection } from './further-detection';
import { scan } from './scan';
import { scanInPage, scanPageInSlices } from './scanning';

it('half of detection finds nothing out, and says so; with the other half it is whole', async () => {
  const text = 'Marta Brandt, marta@brandt-logistik.de, IBAN DE89 3704 0044 0532 0130 00';
  expect(() => scanInPage(text)).toThrow('not there yet');
  await expect(scanPageInSlices(text)).rejects.toThrow('not there yet');
  takeFurther(furtherDetection);
  expect(scanInPage(text).map(({ type }) => type)).toContain('IBAN_CODE');
  expect(scanInPage(text)).toEqual(scan(text));
  expect(await scanPageInSlices(text)).toEqual(scan(text));
});
