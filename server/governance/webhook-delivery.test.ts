import { describe, expect, it } from 'vitest';
import { mayReach } from './webhook-delivery';

describe('an address for webhooks', () => {
  it.each([
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[2002:a00:1::]/',
    'http://93.184.216.34/',
  ])('is none: %s', async (url) => {
    await expect(mayReach(new URL(url), false)).rejects.toMatchObject({ code: 'address_not_allowed' });
  });

  it('may be elsewhere', async () => {
    await expect(mayReach(new URL('https://93.184.216.34/'), false)).resolves.toBeUndefined();
  });
});
