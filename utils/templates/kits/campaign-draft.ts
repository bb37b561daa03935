import type { Kit } from './kit';

/** A first version of a campaign from a brief. */
export const campaignDraft: Kit = {
  id: 'campaign-draft',
  version: 1,
  owner: 'Campaign team',
  lane: 'production',
  isCustomerFacing: true,
  allowedData: ['company'],
  baselineMinutes: 90,
  output: { form: 'text' },
  withoutModel: 'letter',
  inputs: [
    { name: 'brief', type: 'text', long: true, maxLength: 20_000 },
    { name: 'audience', type: 'text', maxLength: 300 },
    'channel',
    'tone',
    { name: 'claims', type: 'text', long: true, maxLength: 10_000, required: false },
  ],
  words: {
    en: {
      title: 'Campaign draft',
      description:
        'Turns a brief into a first version for one channel: subject or headline, text, call to action, and two other headlines.',
      fallback:
        'Write one sentence each: who it is for, what they get, why now, what to click. The campaign team builds on that.',
      prompt: `Write a campaign for this channel: {{channel}}. For: {{audience}}. Tone: {{tone}}.
In this order, each under a small heading: subject or headline; text; call to action; two other headlines to test. Keep to the length of the channel. Every advantage, figure and price stands in the brief{{#claims}} or among the approved claims{{/claims}}; no superlatives beyond that. At the end, under “Missing”, what a good campaign would need and the brief does not say.

{{brief}}

{{claims}}`,
      labels: {
        brief: ['Brief', 'What is offered, to whom, from when to when, what it costs, what people are to do'],
        audience: 'For whom',
        claims: ['Approved claims', 'One on each line'],
      },
    },
    de: {
      title: 'Kampagnenentwurf',
      description:
        'Macht aus einem Briefing eine erste Fassung für einen Kanal: Betreff oder Titel, Text, Aufforderung und zwei weitere Titel.',
      fallback:
        'Schreiben Sie je einen Satz: für wen, was sie bekommen, warum jetzt, was sie anklicken. Das Kampagnenteam baut darauf auf.',
      prompt: `Schreib eine Kampagne für diesen Kanal: {{channel}}. Für: {{audience}}. Ton: {{tone}}.
In dieser Reihenfolge, jeweils unter einer kleinen Überschrift: Betreff oder Titel; Text; Aufforderung; zwei weitere Titel zum Testen. Halte die Länge des Kanals ein. Jeder Vorteil, jede Zahl und jeder Preis steht im Briefing{{#claims}} oder unter den freigegebenen Aussagen{{/claims}}; keine Superlative darüber hinaus. Am Ende steht unter „Fehlt“, was eine gute Kampagne bräuchte und das Briefing nicht sagt.

{{brief}}

{{claims}}`,
      labels: {
        brief: ['Briefing', 'Was angeboten wird, wem, von wann bis wann, was es kostet, was die Leute tun sollen'],
        audience: 'Für wen',
        claims: ['Freigegebene Aussagen', 'Je Zeile eine'],
      },
    },
    fr: {
      title: 'Ébauche de campagne',
      description:
        'Fait d’un brief une première version pour un canal : objet ou titre, texte, appel à l’action et deux autres titres.',
      fallback:
        'Écrivez une phrase chacune : pour qui, ce qu’ils reçoivent, pourquoi maintenant, où cliquer. L’équipe campagne part de là.',
      prompt: `Rédige une campagne pour ce canal : {{channel}}. Pour : {{audience}}. Ton : {{tone}}.
Dans cet ordre, chacun sous un petit titre : objet ou titre ; texte ; appel à l’action ; deux autres titres à tester. Respecte la longueur du canal. Chaque avantage, chiffre et prix figure dans le brief{{#claims}} ou parmi les affirmations approuvées{{/claims}} ; aucun superlatif au-delà. À la fin, sous « Manque », ce qu’il faudrait à une bonne campagne et que le brief ne dit pas.

{{brief}}

{{claims}}`,
      labels: {
        brief: ['Brief', 'Ce qui est proposé, à qui, de quand à quand, à quel prix, ce que les gens doivent faire'],
        audience: 'Pour qui',
        claims: ['Affirmations approuvées', 'Une par ligne'],
      },
    },
    es: {
      title: 'Borrador de campaña',
      description:
        'Convierte un briefing en una primera versión para un canal: asunto o titular, texto, llamada a la acción y otros dos titulares.',
      fallback:
        'Escribe una frase para cada cosa: para quién, qué reciben, por qué ahora, dónde hacer clic. El equipo de campañas parte de ahí.',
      prompt: `Escribe una campaña para este canal: {{channel}}. Para: {{audience}}. Tono: {{tone}}.
En este orden, cada parte con un pequeño título: asunto o titular; texto; llamada a la acción; otros dos titulares para probar. Respeta la longitud del canal. Cada ventaja, cifra y precio está en el briefing{{#claims}} o entre las afirmaciones aprobadas{{/claims}}; sin más superlativos. Al final, bajo «Falta», lo que una buena campaña necesitaría y el briefing no dice.

{{brief}}

{{claims}}`,
      labels: {
        brief: ['Briefing', 'Qué se ofrece, a quién, desde y hasta cuándo, cuánto cuesta, qué debe hacer la gente'],
        audience: 'Para quién',
        claims: ['Afirmaciones aprobadas', 'Una por línea'],
      },
    },
    ja: {
      title: 'キャンペーンの下書き',
      description: '概要から 1 つのチャネル向けの初稿を作ります。件名か見出し、本文、行動の呼びかけ、別の見出し 2 案。',
      fallback: '誰に、何を、なぜ今、どこを押すかを 1 文ずつ書いてください。キャンペーンチームが引き継ぎます。',
      prompt: `次のチャネル向けのキャンペーンを書いてください: {{channel}}。対象: {{audience}}。文体: {{tone}}。
小見出しを付けて次の順に: 件名または見出し、本文、行動の呼びかけ、試すための別の見出し 2 案。チャネルの長さを守ります。利点、数字、価格は概要{{#claims}}または承認済みの主張{{/claims}}にあるものだけを使い、それ以上の最上級表現は使いません。最後に「不足」として、良いキャンペーンに必要で概要にないことを挙げてください。

{{brief}}

{{claims}}`,
      labels: {
        brief: ['概要', '何を、誰に、いつからいつまで、いくらで、何をしてほしいか'],
        audience: '対象',
        claims: ['承認済みの主張', '1 行に 1 つ'],
      },
    },
    ar: {
      title: 'مسودة حملة',
      description: 'يحوّل الموجز إلى نسخة أولى لقناة واحدة: موضوع أو عنوان، ونص، ودعوة إلى الفعل، وعنوانان آخران.',
      fallback: 'اكتب جملة لكل من: لمن، وماذا يحصلون، ولماذا الآن، وأين ينقرون. فريق الحملات يبني على ذلك.',
      prompt: `اكتب حملة لهذه القناة: {{channel}}. لـ: {{audience}}. النبرة: {{tone}}.
بهذا الترتيب، كل جزء تحت عنوان صغير: الموضوع أو العنوان؛ النص؛ الدعوة إلى الفعل؛ عنوانان آخران للتجربة. التزم بطول القناة. كل ميزة ورقم وسعر موجود في الموجز{{#claims}} أو بين الادعاءات المعتمدة{{/claims}}؛ ولا صيغ تفضيل غير ذلك. وفي النهاية تحت «ينقص» ما تحتاجه حملة جيدة ولا يقوله الموجز.

{{brief}}

{{claims}}`,
      labels: {
        brief: ['الموجز', 'ما المعروض، ولمن، ومن متى إلى متى، وبكم، وما المطلوب من الناس'],
        audience: 'لمن',
        claims: ['الادعاءات المعتمدة', 'واحد في كل سطر'],
      },
    },
  },
  evaluation: [
    {
      name: 'has the price and the time of the brief',
      inputs: {
        brief:
          'Raised beds of larch for 89 euros from 9 March to 20 March 2026. Delivery is included. People are to order in the online shop.',
        audience: 'people with a small garden',
        channel: 'email',
        tone: 'friendly',
        language: 'en',
      },
      answer:
        '**Subject:** Raised beds of larch for 89 euros\n\n**Text**\nFrom 9 March to 20 March 2026, with delivery included.\n\n**Call to action**\nOrder in the online shop\n\n**Missing**\nThe sizes.',
      expect: { contains: ['89 euros', '20 March'], lacks: ['79 euros'] },
    },
    {
      name: 'cabe en el canal',
      inputs: {
        brief:
          'Curso de poda gratuito el 14 de marzo de 2026 en Sevilla. Plazas limitadas. Hay que reservar por teléfono.',
        audience: 'aficionados a la jardinería',
        channel: 'x',
        tone: 'lively',
        language: 'es',
      },
      answer: 'Curso de poda gratuito el 14 de marzo de 2026 en Sevilla. Plazas limitadas: reserva por teléfono.',
      expect: {
        containsOneOf: [['14 de marzo', 'Plazas limitadas', 'poda']],
        lacks: ['15 de marzo'],
        maxCharacters: 600,
      },
    },
  ],
};
