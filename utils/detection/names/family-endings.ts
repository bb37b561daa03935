/** Endings and beginnings that family names have and few other words, in the folded spelling of the lists. */
const endings =
  /(?:[^aeiou]ov|[^aeiou]ev|yev|eev|ova|eva|ovoy|evoy|ovym|ovu|[^o]vich|ovic|evic|avic|skiy|skij|skyi|sky|ski|ska|skaya|skoy|ckij|cki|cka|czyk|czak|czuk|wicz|icz|enko|chuk|chenko|shvili|dze|yan|escu|eanu|oglu|poulos|poulou|akis|aki|idis|iadis|idou|atos|sson|sdottir|dottir|ssen|sen|berg|berger|burger|burg|iou|strom|stroem|quist|qvist|gren|blom|lund|mann|stein|feld|hofer|eicher|bacher|lacher|bauer|maier|meyer|mayer|huber|inger|hammer|[aiko]nen|[jlkrs]ema|koetxea|etxea|wicz|elli|etti|ucci|accio|zzi|asso|ardi|azzo|ini|ovsky|zadeh|pour|nejad|swamy|murthy|auskas|evicius|avicius|aitis|iene|aite|yte|kalns|bergs|[^tlprn]ez|son|ska|kova|wala|nathan|bhai|appa|gowda|moto|mura|yama|gawa|kawa|guchi|tani|saki|zaki|oka|hara|shima|bashi|moro|veld|stra|huis|huizen|aerts|mans|eaux|oux|ault|illon|ellier|etier|worth|ington|thwaite|shaw|wright|bury|ridge|wood|ford|field|more|burn|well|combe|stone)$/;
const beginnings = /^(?:Mc|Mac|Fitz|Di|De|Del|Della|Van|Le|La|Lo|O['’]|D['’])\p{Lu}/u;

/** First units of these: a look before the pattern. */
const mayBeginSo = 'MFDVLO';

/** Whether a word that no list knows looks like a family name. */
export function looksLikeFamily(word: string, folded: string): boolean {
  return (folded.length >= 5 && endings.test(folded)) || (mayBeginSo.includes(word.charAt(0)) && beginnings.test(word));
}
