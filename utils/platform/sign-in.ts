import { browser } from './browser';

/** Why the issuer's pages did not send anybody back to the extension. */
export type SignInEnd = 'closed' | 'needs-person' | 'unreachable';

/** Carries why, and nothing of an address. */
export class SignInEnded extends Error {
  readonly end: SignInEnd;

  constructor(end: SignInEnd) {
    super(end);
    this.name = 'SignInEnded';
    this.end = end;
  }
}

/** Pages that send on by script instead of by an answer of the server need a moment without being seen. */
const unseenTimeoutMs = 10_000;

/** Where the issuer sends people back to; IT registers it there. No page of the web stands there: the browser catches it. */
export function signInReturnAddress(): string {
  return browser.identity.getRedirectURL();
}

/**
 * Opens a page of the issuer in a window that the browser watches, and gives the address it sends back to.
 *
 * @param isSeen false: no window; where the issuer has to ask something, this ends with `needs-person`
 * @throws {SignInEnded}
 */
export async function visitIssuer(url: string, isSeen: boolean): Promise<string> {
  try {
    const answer = await browser.identity.launchWebAuthFlow({
      url,
      interactive: isSeen,
      // Firefox knows neither, and refuses what it does not know.
      ...(import.meta.env.FIREFOX || isSeen
        ? {}
        : { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: unseenTimeoutMs }),
    });
    if (answer === undefined) throw new SignInEnded('closed');
    return answer;
  } catch (error) {
    throw error instanceof SignInEnded ? error : new SignInEnded(endOf(error, isSeen));
  }
}

/** Browsers give a sentence and no code. */
function endOf(error: unknown, isSeen: boolean): SignInEnd {
  const sentence = error instanceof Error ? error.message : '';
  if (/could not be loaded/i.test(sentence)) return 'unreachable';
  return isSeen ? 'closed' : 'needs-person';
}
