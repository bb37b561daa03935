import type { Evidence } from '../confidence';
import type { RuleFamily } from './rule';

/** Value of each letter in the check digit, and the weight of each place: 49 CFR 565.15. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const values = '12345678123457923456789';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number, ISO 3779: 17 letters and digits without I, O, Q; the ninth checks in North America and China. */
function checkVin(value: string): readonly Evidence[] | undefined {
  if (!/\d{3}/.test(value.slice(11)) || !/[A-Z]/.test(value.slice(0, 3)) || /(.)\1{5}/.test(value)) return undefined;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const unit = value.charAt(i);
    const at = letters.indexOf(unit);
    sum += Number(at < 0 ? unit : values.charAt(at)) * (weights[i] ?? 0);
  }
  const rest = sum % 11;
  return value.charAt(8) === (rest === 10 ? 'X' : String(rest)) ? ['checksum'] : [];
}

const plateWords =
  'license plate*|licence plate*|number plate*|registration plate*|plate number*|plate no*|vehicle registration*|vehicle reg*|car registration*|reg no|reg. no|number plate|plate|kennzeichen*|kfz kennzeichen*|autokennzeichen*|nummernschild*|amtliches kennzeichen*|kontrollschild*|immatriculation*|plaque*|immatriculé*|immatriculée*|matrícula*|matricula*|placa*|placas|patente*|targa*|kenteken*|nummerplaat*|nummerbord*|tablica*|tablice*|numer rejestracyjny*|nr rejestracyjny*|nr rej*|rejestracyj*|spz|rz|registrační značk*|registreringsnummer*|reg.nr*|regnr*|registreringsskylt*|nummerplade*|skiltnummer*|rekisterinumero*|rekisteritunnus*|rendszám*|număr de înmatriculare*|plaka*|госномер*|номерной знак*|車両番号*|ナンバー*|车牌*|車牌*|차량번호*'.split(
    '|',
  );

export const vehicle: RuleFamily = [
  {
    type: 'VEHICLE_ID',
    name: 'vehicle identification number',
    at: { mixed: /[A-HJ-NPR-Z\d]{13}\d{4}(?![\p{L}\d]|-[\p{L}\d])/uy },
    confidence: 0.4,
    check: checkVin,
    raisedBy: ['vehicle'],
    needsContext: true,
    ok: ['VIN: «1HGCM82633A004352»', 'Fahrgestellnummer «WVWZZZ1JZ3W386752»'],
    not: ['Order 1HGCM82633A004352X', 'SKU ABCDEFGH123456789'],
  },
  {
    type: 'VEHICLE_PLATE',
    name: 'vehicle plate by label',
    at: {
      words: plateWords,
      pattern:
        /[\p{L}.][\p{Ll}\p{Lo}.]{1,19}(?:[ -][\p{L}.][\p{Ll}\p{Lo}.]{1,15}){0,2}["']? ?(?:(?:is|was|ist|lautet|est|es|è|é|n[º°o]\.?|no\.?|nr\.?|:|=|：|は) ?){0,2}["']?(?<value>(?=[^\n]{0,9}\d)(?:[A-Z]{2} ?\d{2} ?[A-Z]{1,2} ?\d{4}|[A-Z]{2} \d{3} [A-Z]{2}|[A-Z]{3}\d[A-Z]\d{2}|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{1,3}[- ]?\d{1,4}[- ]?[A-Z]{0,3}|\d{1,4}[- ]?[A-Z]{2,3}[- ]?\d{0,4}|\d[A-Z\d]{1,2} ?\d{4}|[A-ZА-Я]\d{3}[A-ZА-Я]{2} ?\d{2,3}|[\u4e00-\u9fff][A-Z][·. ]?[A-Z\d]{5,6}|[\u4e00-\u9fff]{2,3} ?\d{2,3} ?[\u3041-\u3093] ?\d{2}-\d{2}|\d{2,3}[가-힣] ?\d{4}))(?![\p{L}\d])/uy,
    },
    confidence: 0.65,
    ok: [
      'Kennzeichen: «B-AB 1234»',
      'License plate «7ABC123» was seen',
      'number plate: «AB12 CDE»',
      'immatriculation : «AB-123-CD»',
      'Matrícula: «1234 BCD»',
      'targa «AB 123 CD»',
      'Kenteken «12-ABC-3»',
      'placa «ABC1D23»',
      'vehicle registration: «KA 05 MJ 1234»',
      'госномер «А123ВС77»',
      '车牌：«京A12345»',
    ],
    not: [
      'number plate design for 2026',
      'Kennzeichen der Marke ist Qualität',
      'plate 12 of the set',
      'targa Florio 1965',
    ],
  },
];
