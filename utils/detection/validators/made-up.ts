import { entropyOf, isPlaceholder } from './filled-in';

/** Keys that vendors' documents and emulators show to everybody, by a piece of each. */
const published = [
  // AWS, https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
  'wJalrXUtnFEMI',
  // Azurite and the Cosmos DB emulator, https://learn.microsoft.com/azure/storage/common/storage-use-azurite
  'Eby8vdM02xNOcqFlqUwJ',
  'C2y6yDjf5/R+ob0N8A7C',
  // Stripe, https://docs.stripe.com/keys
  '4eC39HqLyjWDarjtT1zdp7dc',
  'BQokikJOvBiI2HlWgH4olfQ2',
  // Telegram, https://core.telegram.org/bots/api
  'ABC-DEF1234ghIkl',
  'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
  // The signature of the token on the front page of jwt.io
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  // RFC 9562 and many documents
  '123e4567-e89b-12d3',
  '550e8400-e29b-41d4',
  // 1Password, https://support.1password.com/secret-key/
  'A3-ASWWYB',
];

/** Whether a vendor's documents show the value to everybody. */
export const isPublished = (value: string): boolean => published.some((piece) => value.includes(piece));

/**
 * Whether somebody typed a value, or took it from a document, instead of an issuer drawing it at random.
 *
 * @param lettersOnly the format has no digits
 */
export function isMadeUp(value: string, lettersOnly = false): boolean {
  return (
    entropyOf(value) < Math.min(2.9, Math.log2(value.length) - 1.8) ||
    // Chance writes every short word into a long value.
    (value.length < 200 && isPlaceholder(value)) ||
    isSequence(value) ||
    (!lettersOnly && isWords(value)) ||
    isPublished(value)
  );
}

/** `abcdef123456`, `a1b2c3d4`, `0123456789`: most units follow the one before, or the one before that, or repeat it. */
function isSequence(value: string): boolean {
  for (const distance of [1, 2, 3, 4]) {
    let follows = 0;
    for (let i = distance; i < value.length; i++) {
      const step = value.charCodeAt(i) - value.charCodeAt(i - distance);
      if (step === 1 || step === 0) follows++;
    }
    if (follows * 2 > value.length - distance) return true;
  }
  return false;
}

/** `my-production-key-2024`, `YourSlackTokenGoesHere`: words rather than characters. */
function isWords(value: string): boolean {
  const spelled = value.split(/[-_. /]/).filter((part) => /^[A-Z]?[a-z]{2,9}$|^[A-Z]{2,9}$/.test(part));
  if (spelled.length > 1 && spelled.join('').length * 2 >= value.length) return true;
  if (/\d/.test(value)) return false;
  const turns = value.match(/[a-z][A-Z]|[A-Z](?=[a-z])/g)?.length ?? 0;
  return turns * 4 < value.length;
}
