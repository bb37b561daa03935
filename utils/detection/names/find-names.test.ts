import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sure } from '../confidence';
import { scan } from '../scan';
import { FAMILY, GIVEN, nameLexicon } from './lexicon';
import { hashOf } from './word-hash';

/** The names of a text that count. */
const namesIn = (text: string) =>
  scan(text)
    .filter(({ type, confidence }) => type === 'PERSON' && confidence >= sure)
    .map(({ start, end }) => text.slice(start, end));

const named: readonly string[] = [
  'I spoke to «Rebecca Holloway» this morning and she is unhappy with the delivery.',
  'Our client «Oluwaseun Adeyinka» (34) has asked for a payment plan.',
  '«Trevor Blackwood», «Ines Carvalho» and «Hiroshi Matsuda» agreed on the budget.',
  'Die Patientin «Gisela Unterberger», 67, klagt über Schmerzen.',
  'Le dossier de «Jean-Baptiste Lemoine» est incomplet, merci de rappeler «Océane Perrault».',
  'El empleado «Joaquín Echeverría Salcedo» solicitó vacaciones.',
  'Buongiorno, sono «Ludovica Bellini». Mio marito «Ettore Zanardi» conferma.',
  'A cliente «Beatriz Figueiredo» reclamou do atraso.',
  'Mevrouw «Van den Berg» en «Sjoerd Hofstede» komen morgen langs.',
  'Pan «Zbigniew Rutkowski» prosi o fakturę, a «Agnieszka Dąbrowska» o zwrot.',
  '«Ingrid Solbakken» og «Mads Kjærgaard» har signert avtalen.',
  'Asiakas «Päivi Lehtonen» soitti eilen, ja «Jukka Virolainen» vastasi.',
  'Zákaznice «Tereza Horáčková» si stěžuje.',
  'Müşterimiz «Elif Karadağ» iade istiyor.',
  'Позвоните «Сергею Михайловичу Лебедеву» до пятницы.',
  '«Γιώργος Παπαδόπουλος» έγραψε χθες.',
  '客户«陈晓燕»投诉物流太慢，请«刘建国»经理处理。',
  '担当の«中村健太»です。«山田花子»様からお電話がありました。',
  '담당자 «박지훈»입니다. «최수빈» 고객님께서 환불을 요청하셨습니다.',
  'العميلة «سارة الخطيب» طلبت استرداد المبلغ.',
  'הלקוחה «נועה פרידמן» ביקשה החזר.',
  'ग्राहक «सुनील मेहता» ने शिकायत की।',
  '«SMITH Jonathan»; «Müller, Franziska»; «J. Okafor» <j.okafor@acme-mail.net>',
  'I met «Xochitl Ramírez» at the fair; «Xochitl» will send the deck.',
  "«Siobhán O'Connor» and «Lucia De Angelis» met «Juan de la Torre» and «Kim Min-jung».",
];

const benign: readonly string[] = [
  'Rosemary Focaccia, Basil Pesto, Ginger Ale and Sage Butter are back on the Summer Menu.',
  'Hugo Boss, Tommy Hilfiger and Ralph Lauren lead the Black Friday rankings.',
  'As Steve Jobs said, design is how it works. Henry Ford and Albert Einstein agreed.',
  'Lincoln Center, Washington Square and the Kennedy Space Center are popular venues.',
  'Mark your calendar: Grace Period Ends Soon. Will you join? May the best team win.',
  'Fonts: Georgia, Helvetica Neue, Franklin Gothic Medium, Gill Sans, Open Sans.',
  'INFO Server Started on Port 8080. WARN Cache Miss. ERROR Connection Refused.',
  'Johnson & Johnson, Ernst & Young and Wells Fargo raised their outlook.',
  'Der Ernst der Lage: Mark und Pfennig sind Geschichte, der Wolf ist zurück im Wald.',
  'Treffpunkt: Karl-Marx-Straße, Ecke Goethestraße, beim Albert-Schweitzer-Gymnasium.',
  'Die Anna Schmidt GmbH liefert an Edeka.',
  'Rendez-vous au 12 rue Jean Jaurès, près de la place Charles de Gaulle.',
  'La nuova Alfa Romeo Giulia sfida la Mercedes Classe C. Prezzi da Milano a Torino.',
  'Новая коллекция Весна Лето уже в магазинах Москвы. Улица Льва Толстого.',
  '我们的新产品将在北京和上海上市，高品质，马上购买。张家界旅游优惠。',
  '山口県の日本酒と千葉県の落花生フェアを東京駅で開催します。お客様のご来店をお待ちしております。',
  '신제품 출시 이벤트! 서울과 부산 매장에서 정상가 대비 할인, 이용자 모두에게 선물을 드립니다.',
  'Max Mustermann und Erika Mustermann stehen auf dem Muster.',
];

describe('names', () => {
  it.each(named)('are found: %s', (marked) => {
    expect(namesIn(marked.replace(/[«»]/g, ''))).toEqual(Array.from(marked.matchAll(/«([^»]*)»/g), ([, name]) => name));
  });

  it.each(benign)('are none: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('alone say little', () => {
    expect(scan('The plan of Tobias for the fair').filter(({ confidence }) => confidence >= sure)).toEqual([]);
  });
});

describe('the packed lists', () => {
  it.each([
    ['given-names', GIVEN],
    ['surnames', FAMILY],
  ])('hold every one of %s', (list, sign) => {
    const lexicon = nameLexicon();
    const words = readFileSync(`utils/detection/names/lists/${list}.txt`, 'utf8').match(/[a-z]{4,}/g) ?? [];
    expect(words.length).toBeGreaterThan(3000);
    expect(words.filter((word) => (lexicon.signsOf(hashOf(word)) & sign) === 0)).toEqual([]);
  });

  it('hold hardly any other word', () => {
    const lexicon = nameLexicon();
    const others = Array.from({ length: 20_000 }, (_, k) => `qx${k.toString(36)}zv`);
    expect(others.filter((word) => lexicon.signsOf(hashOf(word)) !== 0).length).toBeLessThan(200);
  });
});
