import type { SignInFailureCode } from '@/utils/identity';
import type { SentenceKey } from '@/utils/vocabulary';
import { company, say, sentences, together } from './language';

const signInWords: Record<SignInFailureCode, [sentence: SentenceKey, next: SentenceKey]> = {
  'issuer-unreachable': ['signInIssuerUnreachable', 'signInIssuerUnreachableNext'],
  closed: ['signInClosed', 'signInClosedNext'],
  refused: ['signInRefused', 'signInRefusedNext'],
  'wrong-client': ['signInWrongClient', 'signInWrongClientNext'],
  'clock-wrong': ['signInClockWrong', 'signInClockWrongNext'],
  'issuer-wrong': ['signInIssuerWrong', 'signInIssuerWrongNext'],
  ended: ['signInEnded', 'signInEndedNext'],
  'not-everywhere': ['signInNotEverywhere', 'signInNotEverywhereNext'],
};

/** Signing in and out. */
export const account = together(
  sentences({
    looking: 'accountLooking',
    title: 'accountTitle',
    signIn: 'accountSignIn',
    signedIn: 'accountSignedIn',
    signOut: 'accountSignOut',
  }),
  {
    body: (name: string) => say('accountBody', { name: company(name) }),
    busy: (what: 'signing-in' | 'signing-out') =>
      what === 'signing-in' ? say('accountSigningIn') : say('accountSigningOut'),
    signedInAs: (person: string) => say('accountSignedInAs', { person }),
    /** Why somebody is not signed in, and what can be done. */
    failure: (code: SignInFailureCode) => {
      const [sentence, next] = signInWords[code];
      return { sentence: say(sentence), next: say(next) };
    },
  },
);
