import { expect, test } from 'vitest';
import { defaultPolicy } from './default';
import { policySchema } from './schema';

test('the default policy that is written out is the one that the schema gives (npm run managed-schema)', () => {
  expect(defaultPolicy).toEqual(policySchema.parse({}));
});
