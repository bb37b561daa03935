/**
 * Asks again and again until the answer is there.
 * @param what what is waited for, for the error: `the policy is in force`.
 * @throws when it has not come within `timeoutMs`.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined | false> | Answer | undefined | false,
  { timeoutMs = 15_000, everyMs = 100 } = {},
): Promise<Answer> {
  const lastMs = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > lastMs) throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
