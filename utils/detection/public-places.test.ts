import { describe, expect, it } from 'vitest';
import { sure } from './confidence';
import { scan } from './scan';

/** What would warn: addresses and numbers of contacts. */
function contacts(text: string): string[] {
  return scan(text)
    .filter(({ type, confidence }) => (type === 'EMAIL_ADDRESS' || type === 'PHONE_NUMBER') && confidence >= sure)
    .map(({ start, end }) => text.slice(start, end));
}

describe('what a company shows to everybody', () => {
  it.each([
    [
      'a heading over a block',
      'Pressekontakt\nSauerquell AG\nMiriam Stratmann\nTel. 02902 8871-45\nm.stratmann@sauerquell.de',
    ],
    ['a heading and a blank line', '## Media contact\n\nJonas Falt\n+46 70 664 18 20\njonas.falt@skogsbolaget.se'],
    ['a label in the sentence', 'For interview requests, write to Kayla Brooks at kbrooks@redwoodtransit.org.'],
    ['a title behind the name', 'Jonas Fält, presschef, 070-664 18 20'],
    ['opening hours', 'Café Linden, Södra Vägen 12, Göteborg. Öppet alla dagar 8-19. 031-18 44 06'],
    ['an imprint', 'Impressum\nLindenhof Naturkost GmbH\nAckerstraße 14\nTelefon: 0341 / 96 27 410\nHRB 30118'],
    ['a hotline', 'Il nostro servizio assistenza risponde dal lunedì al venerdì, ore 9-13, allo 049 877 5432.'],
    ['an invitation', 'Kurz kaligrafie, sobota 10-16 h, Brno. Cena 1 450 Kč. Přihlášky na tel. 541 218 774.'],
    [
      'a job advertisement',
      'Wir suchen eine Texterin (m/w/d). Noch Fragen? Jonas Reuter hilft: jonas.reuter@druckwerk.de.',
    ],
    ['a team that signs', 'Liebe Grüße\nEuer Team von Wollwerk\nWollwerk GmbH\nTel. 0711 782 21 90'],
    ['Turkish, with its dotless letter', 'Basın iletişimi: Emre Kaya, +90 212 205 26 94'],
    [
      'Japanese',
      '【報道関係者からのお問い合わせ先】\n株式会社あおば製菓\nTEL：03-5436-8812\nnakamura@aoba-seika.co.jp',
    ],
  ])('%s', (_, text) => expect(contacts(text)).toEqual([]));
});

describe('what is somebody’s own, beside it', () => {
  it.each([
    [
      'a private number over a press contact',
      'My own number is +44 7412 880315.\n\nPress contact: press@brightwater.scot',
      1,
    ],
    ['a customer with an imprint below', 'Please call me: +44 7412 880315\n\n--\nWollwerk GmbH, HRB 77123', 1],
    ['a signature', 'Viele Grüße\nKatharina Vogt\nLindenhof Naturkost GmbH\nTel. 0341 962 74 112\nwww.lindenhof.de', 1],
    [
      'a quoted signature',
      '> Cordialement,\n> Hugo Lemoine\n> Responsable presse, Papier Bleu SAS\n> 05 56 81 20 47',
      1,
    ],
    ['a note on a customer', 'Kunde: Stefan Maurer\nTelefon: 0711 782 21 90\nAnliegen: Heizung defekt', 1],
    [
      'leads of a fair',
      'Leads, Hall 4:\nJane Holloway, Café Nomad, jane.holloway@cafenomad.co.uk, +49 171 883 2201',
      2,
    ],
    ['a hotline that did not help', 'I called your hotline. I am at +44 7412 880315.', 1],
    ['a private number of the press office', 'Our press officer’s private mobile is +44 7412 880315.', 1],
    ['a host that has a word of the press', 'Ask jane.miller@orchard-media.ca', 1],
  ])('%s', (_, text, count) => expect(contacts(text)).toHaveLength(count));

  it('is a list of people, whatever its heading says', () => {
    const people = Array.from({ length: 8 }, (_, i) => `person.number${i}@harbour-tea.co.uk, +49 30 5268417${i}`);
    expect(contacts(`Press contact\n${people.slice(0, 3).join('\n')}`)).toEqual([]);
    expect(contacts(`Press contact\n${people.join('\n')}`)).toHaveLength(16);
  });

  it('is no other kind of data', () => {
    const found = scan('Press contact: IBAN DE89370400440532013000, jane.miller@northwind-foods.com');
    expect(found.find(({ type }) => type === 'IBAN_CODE')?.confidence).toBeGreaterThan(0.8);
  });
});

describe('a number in prose', () => {
  it.each([
    'Summer camp places are filling fast, secure yours on 0161 461 8747.',
    'Das Freibad öffnet am 1. Mai. Auskunft: 04131 430856.',
    'Le marché de Noël ouvre samedi. Infos : 04 71 78 75 22.',
  ])('that names nobody only counts: %s', (text) => {
    expect(contacts(text)).toEqual([]);
    expect(scan(text).map(({ type }) => type)).toContain('PHONE_NUMBER');
  });

  it.each([
    ['Karen Ellis wants a place in the summer camp, call 0161 461 8747.', '0161 461 8747'],
    ['Please note for the summer camp that my number has changed to 0161 461 8747.', '0161 461 8747'],
    ['Phone: 0161 461 8747', '0161 461 8747'],
  ])('that names somebody, or stands behind a label, warns: %s', (text, number) => {
    expect(contacts(text)).toEqual([number]);
  });
});

describe('a column of figures', () => {
  it('makes no number of somebody of what only looks like one', () => {
    const rows = ['746-18-4236,465,12', '821-01-5806,286,9', '129-09-5103,426,20'];
    const found = (heading: string) =>
      scan([`${heading},Weight,Qty`, ...rows].join('\n')).filter((one) => one.confidence >= sure);
    expect(found('Part number')).toEqual([]);
    expect(found('SSN').map(({ type }) => type)).toContain('US_SSN');
  });
});
