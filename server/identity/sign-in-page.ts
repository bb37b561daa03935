/** What stands between somebody and the console, in words of ours alone. */
const pages = {
  signed_out: ['You are signed out', 'The console shows nothing of what you saw any more.', 'Sign in again'],
  sign_in_failed: [
    'The sign-in did not work',
    'The answer of your company’s sign-in does not belong to this browser, was too late, or was a refusal. If it happens again, check the clock of this server, the client and its return address.',
    'Try again',
  ],
  issuer_unreachable: [
    'Your company’s sign-in cannot be reached',
    'This server could not talk to it. Try again in a moment.',
    'Try again',
  ],
  access_unknown: [
    'Nobody can be let in at the moment',
    'The database does not answer, so it cannot be looked up who may see what. Try again in a moment.',
    'Try again',
  ],
  role_missing: [
    'Your account may not see the console',
    'It is for people with the role security, admin, lead or reviewer. Ask an admin for it; if you had it for a time, that time is over.',
    'Sign in as somebody else',
  ],
} as const;

/** A page without a script or a style: it needs nothing that could fail too. */
export function signInPage(code: keyof typeof pages): string {
  const [title, text, link] = pages[code];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Daylight</title>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/sign-in">${link}</a></p>
</html>
`;
}
