import { reachBefore } from '../../context';
import {
  germanDocument,
  isAtSvnr,
  isChAhv,
  isChUid,
  isGermanPensionNumber,
  isGermanTaxId,
} from '../../validators/government-ids/dach';
import { digitsPass, labelledBy, valuePasses } from '../number-checks';
import type { RuleFamily } from '../rule';

const isSvnr = digitsPass(isAtSvnr);

export const dach: RuleFamily = [
  {
    type: 'DE_TAX_ID',
    name: 'German tax id',
    at: { groups: ['11', '2-3-3-3'], separators: ' /' },
    confidence: 0.45,
    check: digitsPass(isGermanTaxId),
    raisedBy: ['germanTax'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    ok: ['Steuer-ID: «86095742719»', 'IdNr. «47 036 892 816»', '«65 929 970 489»', 'Tax ID «65929970489» (Germany)'],
    not: ['65929970489', 'Steuer-ID 65929970488', 'Bestellung 86095742719', 'Tel. 86095742719'],
  },
  {
    type: 'DE_TAX_NUMBER',
    name: 'German tax number of a tax office',
    at: { groups: ['2-3-5', '3-3-5', '3-4-4', '5-5', '13', '10', '11'], separators: '/ ' },
    confidence: 0.4,
    check: labelledBy(['germanTaxNumber']),
    raisedBy: ['germanTaxNumber'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example', 'press', 'companyForm', 'smallPrint'],
    needsContext: true,
    ok: ['Steuernummer: «21/815/08150»', 'St.-Nr. «151/815/08156»', 'Steuernr.: «2893081508152»'],
    not: ['21/815/08150', 'Impressum\nMüller GmbH\nSteuernummer: 21/815/08150'],
  },
  {
    type: 'DE_SOCIAL_SECURITY',
    name: 'German pension insurance number',
    at: { groups: ['8', '2-6'], separators: ' ', suffix: / ?[A-Z] ?\d\d ?\d(?!\d)/iy },
    confidence: 0.65,
    check: valuePasses(isGermanPensionNumber),
    raisedBy: ['pension'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    ok: ['Rentenversicherungsnummer «15070649C103»', 'SV-Nummer: «65 170839 J 003»', '«53 240885 M 129»'],
    not: ['15070649C104', '15 479949 C 103', 'Artikel 15070649C103 auf Lager'],
  },
  {
    type: 'DE_ID_CARD',
    name: 'German identity card',
    at: { mixed: /[LMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\d]{8}\d?(?![A-Z\d])/y, lengths: [9, 10] },
    confidence: 0.45,
    check: (value) => (germanDocument(value) === undefined ? undefined : value.length > 9 ? ['checksum'] : []),
    raisedBy: ['identityCard'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Personalausweis-Nr. «L01X00T47»', 'Ausweisnummer: «L9HK4T82P9»', 'ID card number «T22000129»'],
    not: ['L01X00T47', 'Personalausweis L01X00T475'],
  },
  {
    type: 'DE_PASSPORT',
    name: 'German passport',
    at: { mixed: /[CFGHJK][CFGHJKLMNPRTVWXYZ\d]{8}\d?(?![A-Z\d])/y, lengths: [9, 10] },
    confidence: 0.45,
    check: (value) => {
      // A letter and eight digits, or three and six, is how others number their passports.
      if (germanDocument(value) === undefined || /^[A-Z](?:\d{8}|[A-Z]{2}\d{6})$/.test(value)) return undefined;
      return value.length > 9 ? ['checksum'] : [];
    },
    raisedBy: ['passport'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['Reisepass: «C01X00T47»', 'Passport no. «CF2RTP03K»', 'Reisepassnummer «C7RX82N4F7»'],
    not: ['C01X00T47', 'Reisepass C01X00T479', 'Reisepass C01O00T47'],
  },
  {
    type: 'AT_SVNR',
    name: 'Austrian social insurance number',
    at: { groups: ['10', '4-6', '4-2-2-2', '3-1-6'], separators: ' -/.' },
    confidence: 0.4,
    // A year, a month and a day are a date, whatever follows on the next line.
    check: (value, span, around) =>
      /^(?:19|20)\d\d\D\d\d\D/.test(value) && around.distance(['svnr'], span, 'anywhere') > reachBefore
        ? undefined
        : isSvnr(value, span, around),
    raisedBy: ['svnr'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: 'when-plain',
    ok: ['SVNR: «4500 240885»', 'Sozialversicherungsnummer «4500240885»'],
    not: ['4500240885', 'Tel. 4500 240885', 'SVNR 1234 311380', 'Öppet 2026-05-01\n- 28 butiker'],
  },
  {
    type: 'CH_AHV',
    name: 'Swiss AHV number',
    at: { groups: ['3-4-4-2', '13'], separators: '. -' },
    confidence: 0.65,
    check: digitsPass(isChAhv),
    raisedBy: ['svnr'],
    loweredBy: ['trade'],
    quietedBy: ['example'],
    ok: ['AHV-Nr. «756.4829.1735.41»', '«756.4829.1735.41»', 'N° AVS «7564829173541»'],
    not: ['756.1234.5678.98', 'GTIN 4006381333931', 'EAN 7564829173541'],
  },
  {
    type: 'CH_UID',
    name: 'Swiss enterprise number of a customer',
    at: { groups: ['3-3-3', '9'], separators: '. ', prefix: /CHE[- ]?$/i },
    confidence: 0.3,
    check: digitsPass(isChUid),
    raisedBy: ['customer'],
    quietedBy: ['smallPrint', 'companyForm'],
    ok: ['Kunde 4711, UID «CHE-482.917.303»'],
    not: ['Huber AG, CHE-482.917.303', 'CHE-482.917.303'],
  },
];
