import { type Case, card, fates } from './case';
import { cases } from './cases';
import { type Played, playGuarded, playPlain } from './play';
import { expect, type Stage, test } from './stage';

/**
 * One test for each case; `npm test` takes those that are marked `@regression`. `npm run bench -- evasion` takes all, and
 * judges them itself: a test that fails would cost a new browser each time.
 */
const onlyMeasured = process.env.DAYLIGHT_BENCH === 'evasion';

function titleOf({ number, title, regression }: Case): string {
  return `${number}. ${title}${regression === true ? ' @regression' : ''}`;
}

async function play(one: Case, stage: Stage): Promise<Played> {
  await playPlain(one, stage, card);
  return playGuarded(one, stage, card);
}

for (const one of cases) {
  test(titleOf(one), async ({ stage }) => {
    const played = await play(one, stage).catch((error: unknown) => {
      if (!onlyMeasured) throw error;
      // What a case does is made up, its errors too.
      return { fate: 'not played' as const, by: [], why: String(error).slice(0, 300) };
    });
    test.info().annotations.push({ type: 'played', description: JSON.stringify({ number: one.number, ...played }) });
    if (onlyMeasured) return;
    const place = (fate: string) => (fate === 'lost' ? fates.length : (fates as readonly string[]).indexOf(fate));
    expect(place(played.fate), `${played.fate}, but must be ${one.must}`).toBeLessThanOrEqual(place(one.must));
  });
}
