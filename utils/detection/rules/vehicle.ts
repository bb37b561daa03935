import type { Evidence } from '../confidence';
import { words } from '../context/words';
import type { RuleFamily } from './rule';

/** Value of each letter in the check digit, and the weight of each place: 49 CFR 565.15. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const values = '12345678123457923456789';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number, ISO 3779: 17 letters and digits without I, O, Q; the ninth checks in North America and China. */
function checkVin(value: string): readonly Evidence[] | undefined {
  if (!/[A-Z]/i.test(value.slice(0, 3)) || /(.)\1{5}/.test(value)) return undefined;
  const number = value.toUpperCase();
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const unit = number.charAt(i);
    const at = letters.indexOf(unit);
    sum += Number(at < 0 ? unit : values.charAt(at)) * (weights[i] ?? 0);
  }
  const rest = sum % 11;
  return number.charAt(8) === (rest === 10 ? 'X' : String(rest)) ? ['checksum'] : [];
}

/** Words that name a plate. */
const plateWords = words(`
  license plate*, licence plate*, number plate*, registration plate*, plate number*, plate no*, plate, plates,
  vehicle registration*, vehicle reg*, car registration*, car reg, vehicle number, vehicle no, reg no, reg. no, reg number,
  kennzeichen*, kfz kennzeichen*, autokennzeichen*, nummernschild*, kontrollschild*, autonummer*, immatriculation*,
  plaque*, immatriculé*, matrícula*, matricula*, placa*, targa*, kenteken*, nummerplaat*, nummerbord*, tablica*, tablice*,
  numer rejestracyjn*, rejestracj*, rejestracyjn*, nr rej*, spz, špz, rz, registrační značk*, evidenčné číslo*,
  registreringsnummer*, registreringsnr*, reg.nr*, regnr*, registreringsskylt*, nummerplade*, skiltnummer*,
  rekisterinumero*, rekisteritunnus*, rekkari*, rendszám*, număr de înmatriculare*, nr. înmatriculare, nr înmatriculare,
  plaka*, registarsk*, registrska*, госномер*, гос. номер*, гос номер*, номерной знак*, номер машин*, номер авто*,
  рег. номер*, держ. номер*, номерний знак*, αριθμός κυκλοφορίας*, πινακίδα*
`);
/** Words that name a vehicle, or the entry of one: only a plate of an exact form is taken for one behind them. */
const vehicleWords = words(`
  drives, car, van, truck, vehicle, reg, rego, registration, registered, tag, fahrzeug*, auto, wagen, pkw, lkw, transporter*,
  firmenwagen*, dienstwagen*, véhicule*, voiture*, camionnette*, coche, vehículo*, furgoneta*, camión*, veicolo*,
  macchina, furgone*, targat*, patente, carro, veículo*, carrinha*, voertuig*, bestelbus*, pojazd*, samochod*, samochód*,
  vozidl*, bil, bilen, varebil*, auton, autoni, masina, mașina, araç*, araba*, автомобил*, машин*, авто
`);

/** In short: letters of plates; those of Spanish ones; those of French and Italian ones. */
const long = (short: string) =>
  short
    .replaceAll('F', '[A-HJ-NP-TV-Z]')
    .replaceAll('S', '[B-DF-HJ-NP-TV-Z]')
    .replaceAll('L', '[A-ZÄÖÜČŠŽΑ-ΩІА-Я]')
    .replaceAll('s', '[ -]?');

/** Forms that little else has. */
const exact = long(
  [
    // United Kingdom, India, France and Italy and Slovakia and Argentina, Germany, Spain, Brazil, Ireland
    String.raw`LL\d\d ?LLL|LLs\d{1,2}sL{1,3}s\d{4}|FFs\d{3}sFF|L{1,3}-L{1,2} ?\d{1,4}[EH]?|\d{4}sSSS|LLL\dL\d\d|\d{2,3}-L{1,2}-\d{3,6}`,
    // Portugal, the Netherlands, Belgium
    String.raw`LL-\d\d-(?:\d\d|LL)|\d\d-(?:\d\d-LL|LL-\d\d|LL-LL|LLL-\d)|LL-LL-\d\d|LL-\d{3}-L|L-\d{3}-LL|LLL-\d\d-L|\d-LL-\d{3}|\d{3}-LL-\d|\d-LLL-\d{2,3}`,
    // Russia, Ukraine and Bulgaria, Czechia, Croatia and Serbia, Romania, California, Australia and Sweden, Mexico
    String.raw`L ?\d{3} ?LL ?\d{2,3}|LL ?\d{4} ?LL|\dL\d ?\d{4}|LL \d{3,4}-LL?|LL?[ -]\d{2,3}[ -]LLL|\dLLL\d{3}|LLL ?\d\dL|\dLL ?\dLL|LLL-\d{3}-L`,
  ].join('|'),
);
/** Forms that names of goods have too: behind a word for plates. */
const loose = long(
  String.raw`LL LL-\d{3}|L{1,3}[ -]L{1,2}[ -]\d{1,4}[EH]?|LL \d\d \d{3}|L{1,3}s\d{1,6}(?: ?L{1,2}|-LL?)?|LL ?\d[A-Z\d]{3,4}|LLL ?(?:\d[A-Z\d]{3,4}|[A-Z]\d{2,4})|\d{1,3}sL{2,3}s\d{0,4}|\d[A-Z\d]{2} ?\d{4}|LLLL-?\d\d`,
);
const ends = '(?![\\wÀ-ɏͰ-ӿ]|-[A-Z\\d])';
/** The rest of a label. */
const onward =
  '(?:()[ -](?:plates?|registration|reg|number|numero|número|numer|no|nr|n[º°]|rej|rejestracyjny|značk[ay]|číslo|înmatriculare|de|del|do|du|of|is|was|ist|lautet|est|es|è|é|jest|är|er|on|car|coche|auto|vehicle|véhicule|номер|знак|машины|авто|κυκλοφορίας)\\.?){0,3}';
const between = '[\\s:=#("\'„“«|-]{1,4}';

/** What stands in the place of a plate and is none: a year behind letters, a standard, a model of goods. */
const noPlate = /^[A-Z]{1,4}[ -]?(?:19|20)\d\d$|^(?:ISO|DIN|EN|RTX|GTX|USB|PCI|DDR|SATA|EP|US|WO|PDF)(?![A-Z])/;

const checkPlate = (value: string): readonly Evidence[] | undefined =>
  value.replace(/[ -]/g, '').length >= 5 && /\d\d|\d.*\d/.test(value) && !noPlate.test(value) ? [] : undefined;

/** Names something else with a number. */
const numbered =
  /(?:booth|stand|halle?|room|art|artikel|code|sku|mod[eè]l\w*|typ\w?|ref)[.:]?[\s-]*(?:n[ro]\.?:?\s*)?$/i;

const plate = { type: 'VEHICLE_PLATE', confidence: 0.65, check: checkPlate, quietedBy: ['example'] } as const;

export const vehicle: RuleFamily = [
  {
    type: 'VEHICLE_ID',
    name: 'vehicle identification number',
    at: { mixed: /[A-HJ-NPR-Z\d]{13}\d{4}(?![A-Z\d]|-[A-Z\d])/iy, lengths: [17] },
    confidence: 0.4,
    check: checkVin,
    raisedBy: ['vehicle'],
    needsContext: true,
    ok: [
      'VIN: «1HGCM82633A004352»',
      'Fahrgestellnummer «WVWZZZ1JZ3W386752»',
      'telaio «ZFA31200000482917»',
      'n° de série du véhicule : «VF1RFB00X56482917»',
      'vin «yv1ms382472482917»',
      'alvázszám: «TMBJJ7NE8G0482917»',
    ],
    not: ['Order 1HGCM82633A004352X', 'SKU ABCDEFGH123456789', 'WVWZZZ1JZ3W386752'],
  },
  {
    ...plate,
    name: 'vehicle plate by label',
    at: {
      words: plateWords,
      pattern: new RegExp(`[^\\s\\d:=]{2,24}${onward}${between}(?<value>${exact}|${loose})${ends}`, 'y'),
    },
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
      'Kontrollschild «ZH 482917»',
      'Kfz-Kennzeichen «W-48291K»',
      'rejestracja «WA 48291»',
      'SPZ «1AB 4829»',
      'skiltnummer «KL 48291»',
      'rekisterinumero «KLM-482»',
      'rendszám: «AA BC-482»',
      'araç plakası «06 KL 4829»',
      'гос. номер «А 482 ВС 777»',
    ],
    not: [
      'number plate design for 2026',
      'Kennzeichen der Marke ist Qualität',
      'plate 12 of the set',
      'targa Florio 1965',
      'placa de vídeo RTX 4090',
      'Plate of A4 paper',
      'tablice reklamowe LED 550',
      'license plate frame LPF-200',
    ],
  },
  {
    ...plate,
    name: 'vehicle plate behind a vehicle',
    at: {
      words: [...vehicleWords, ...plateWords],
      pattern: new RegExp(`[^\\s\\d]{2,24}[^\\n\\d]{0,24}?${between}(?<value>${exact})${ends}`, 'y'),
    },
    check: (value, { start }, { text }) =>
      numbered.test(text.slice(Math.max(0, start - 16), start)) ? undefined : checkPlate(value),
    loweredBy: ['trade'],
    ok: [
      'our van «LK21 XPD» was hit',
      'my car (reg «LK21 XPD»)',
      'reg: «LK21XPD»',
      'Vehicle: Ford Transit, «LK21 XPD»',
      'Fahrzeug «M-KL 4821»',
      'the number plate of his car is «LK21 XPD»',
      'véhicule Renault Kangoo «AB-482-KL»',
      'coche con matrícula «4829KLM»',
      'автомобиль «А482ВС 197»',
      'car rego: «1AB 2CD»',
      'car reg «12-KY-4829»',
    ],
    not: [
      'our van with 482 items at SW1A 1AA',
      'car model GLC 300 of 2024',
      'Auto mit 150 PS und CO2 95',
      'the car show opens at 10 AM',
      'Wagen der Reihe ICE-4',
      'car parts, SKU AB-482-KL',
      'the car expo, booth B-AB 12',
      'voiture électrique ID-400-GT',
    ],
  },
  {
    ...plate,
    name: 'vehicle plate in East Asia',
    at: {
      words: words('车牌*, 車牌*, 車両番号*, ナンバー*, 登録番号*, 차량번호*, 차량 번호*, 차번호*'),
      pattern:
        /[\u3041-\ud7a3 ]{2,9}?[\s:：「"]{0,3}(?<value>[\u4e00-\u9fff][A-Z][·. ]?[A-Z\d]{5,6}|[\u4e00-\u9fff]{2,4} ?\d{2,3} ?[\u3041-\u3093] ?\d{2}-\d{2}|\d{2,3}[가-힣] ?\d{4})(?![A-Za-z\d])/y,
    },
    ok: ['车牌：«京A12345»', '车牌号码为«沪AD48291»', 'ナンバー «品川 300 あ 12-34»', '차량번호 «12가 4829»'],
    not: ['车牌设计大赛', 'ナンバーワン 2024', '차량번호 안내 2024'],
  },
];
