import { type Campaign, type Issue, issue, linesOf } from './issue';
import { visibleText } from './visible';

/** Words that make a sentence a claim, which somebody must be able to prove: superlatives, promises, absolutes. */
const claiming =
  /(?<![\p{L}\p{N}])(?:best|leading|number one|no\. ?1|#1|world[’']?s (?:first|best)|guaranteed?|proven|clinically|certified|cheapest|fastest|safest|always|never|risk[- ]free|unlimited|beste[rnms]?|führende[rnms]?|nummer eins|garantiert\w*|nachweislich|bewiesen|günstigste[rnms]?|schnellste[rnms]?|sicherste[rnms]?|einzige[rnms]?|meilleure?s?|leader|numéro un|garantie?s?|prouvée?s?|le plus|la plus|mejor(?:es)?|líder(?:es)?|número uno|garantizad[oa]s?|demostrad[oa]s?|الأفضل|الأول|مضمونة?|مثبتة?)(?![\p{L}\p{N}])|業界初|世界初|日本一|最高|最安|最速|保証|必ず|\d+(?:[.,]\d+)?\s?[%％]/iu;

/** Sentences that claim something which the list of approved claims does not hold. */
export function checkClaims(campaign: Campaign): Issue[] {
  const approved = linesOf(campaign.claims).map(plain);
  const issues: Issue[] = [];
  for (const sentence of sentencesOf(visibleText(campaign.text))) {
    const claim = claiming.exec(sentence);
    if (claim === null) continue;
    const said = plain(sentence);
    if (approved.some((one) => one !== '' && said.includes(one))) continue;
    issues.push(
      issue('claim', 'claim-unlisted', approved.length > 0 ? 'error' : 'warning', sentence, { words: claim[0] }),
    );
  }
  return issues;
}

/** Words that the company does not use; whole words where a script sets words apart. */
export function checkBannedWords({ text, bannedWords }: Campaign): Issue[] {
  const shown = visibleText(text);
  const lower = shown.toLowerCase();
  return linesOf(bannedWords).flatMap((word): Issue[] => {
    const wanted = word.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      if (isWhole(lower, at, at + wanted.length))
        return [
          issue(
            'banned-word',
            'word-banned',
            'error',
            shown.length === lower.length ? shown.slice(at, at + word.length) : word,
          ),
        ];
    }
    return [];
  });
}

const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const letter = /[\p{L}\p{N}_]/u;

function isWhole(text: string, from: number, to: number): boolean {
  if (withoutSpaces.test(text.slice(from, to))) return true;
  return (
    !(letter.test(text.charAt(from - 1)) && letter.test(text.charAt(from))) &&
    !(letter.test(text.charAt(to - 1)) && letter.test(text.charAt(to)))
  );
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。！？؟])\s+|\r?\n+|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Letters and digits alone, in small letters: "No. 1 in Europe" is "no 1 in europe". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
