import { expect, expectCounted, test, type World } from '../support/fixtures';
import { closeSidePanel } from '../support/side-panel';
import { until } from '../support/until';

const text = 'Her address is maria.fernandes@kupferhof-moebel.de';

async function cancelOne(world: World): Promise<void> {
  const chat = await world.open('deepseek');
  await chat.paste({ text });
  await chat.dialog.opened();
  await chat.dialog.press('Cancel');
  await chat.dialog.closed();
  expect(await chat.text()).toBe('');
}

/** The alarm that sends what waits, now instead of in some minutes. */
function ringTheAlarm({ daylight }: World): Promise<void> {
  return daylight.inExtension(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, when: object): Promise<void> } };
    };
    await chrome.alarms.create('send-events', { when: Date.now(), periodInMinutes: 5 });
  }, undefined);
}

const batchIds = ({ wire }: World) =>
  wire.requests.filter(({ path }) => path === '/v1/logs').map(({ headers }) => headers['idempotency-key']);

for (const mode of ['down', 'refuse', 'lose-reply'] as const) {
  test(`the wire to the collector is broken (${mode}): events wait, and are counted once each`, async ({ world }) => {
    const before = await world.counted();
    const sentBefore = batchIds(world).length;
    world.wire.mode = mode;
    await cancelOne(world);
    await until('a first attempt was made', () => batchIds(world).length > sentBefore);
    if (mode !== 'lose-reply') expect(await world.counted()).toBe(before);
    const options = await world.daylight.open('options.html');
    await expect(options.getByText('Waiting to be sent')).toBeVisible();

    world.wire.mode = 'forward';
    await cancelOne(world);
    await until(
      'what waited is sent',
      async () => {
        await ringTheAlarm(world);
        return options.getByText('Waiting to be sent').isHidden();
      },
      { timeoutMs: 45_000, everyMs: 1_500 },
    );
    await expectCounted(world, before, 2);
    const [first, ...later] = batchIds(world).slice(sentBefore);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    // The same batch under the same number.
    expect(later).toContain(first);
  });
}

test('the assistant cannot be reached: the guard works, the panel says so, keeps the draft and tries again', async ({
  world,
}) => {
  const before = await world.counted();
  const chat = await world.open('chatgpt');
  world.wire.mode = 'down';
  await chat.paste({ text });
  await chat.dialog.opened();
  await chat.dialog.press('Ask in Daylight instead');
  await chat.dialog.closed();
  const panel = await world.daylight.sidePanel();
  await expect(panel.getByRole('textbox')).toHaveValue(text);
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByText('The assistant cannot be reached.')).toBeVisible();
  await expect(panel.getByText(text).or(panel.getByRole('textbox'))).not.toHaveCount(0);
  expect(
    await panel.locator('body').evaluate((body) => {
      const fields = [...body.querySelectorAll('textarea')].map(({ value }) => value);
      return `${body.textContent} ${fields.join(' ')}`;
    }),
  ).toContain('maria.fernandes@kupferhof-moebel.de');

  world.wire.mode = 'forward';
  const retry = panel.getByRole('button', { name: 'Try again' });
  await retry.click();
  // Others may have talked before in this browser.
  await expect(panel.getByRole('article', { name: 'Daylight' }).last()).toContainText(
    'maria.fernandes@kupferhof-moebel.de',
  );
  for (const body of world.upstream.bodies) expect(body).not.toContain('maria.fernandes');
  await closeSidePanel(panel);
  await until(
    'the event is sent too',
    async () => {
      await ringTheAlarm(world);
      return (await world.counted()) === before + 1;
    },
    { timeoutMs: 45_000, everyMs: 1_500 },
  );
  await expectCounted(world, before, 1);
});

test('neither an event nor a question takes a cookie or a referrer along, and an event no language', async ({
  world,
}) => {
  const { context } = world.daylight;
  await context.addCookies([{ name: 'session', value: 'maria', url: world.wire.url }]);
  const before = await world.counted();
  const requestsBefore = world.wire.requests.length;
  await cancelOne(world);
  const panel = await world.daylight.open('sidepanel.html');
  await panel.getByRole('textbox').fill('Three ideas for a spring newsletter');
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  const sent = () => world.wire.requests.slice(requestsBefore);
  for (const path of ['/v1/logs', '/v1/chat/completions']) {
    await until(`something went to ${path}`, () => sent().some((request) => request.path === path));
  }
  for (const { headers } of sent()) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
  expect(sent().find(({ path }) => path === '/v1/logs')?.headers['accept-language']).toBe('*');
  await context.clearCookies();
  await expect(panel.getByRole('article', { name: 'Daylight' }).last()).toContainText('I got your message');
  await panel.getByRole('button', { name: 'New conversation' }).click();
  await expectCounted(world, before, 1);
});
