import type { Kit } from './kit';

const customers =
  'region,bought,size\nNorth,raised bed,small garden\nNorth,raised bed,small garden\nNorth,compost bin,small garden\nSouth,raised bed,balcony\nNorth,raised bed,small garden\nNorth,raised bed,allotment';

/** Who is in a segment, from its rows. */
export const audienceSegment: Kit = {
  id: 'audience-segment',
  version: 1,
  owner: 'Customer insight',
  lane: 'production',
  allowedData: ['personal', 'company', 'CUSTOMER_TABLE'],
  baselineMinutes: 45,
  output: {
    form: 'json',
    schema: {
      type: 'object',
      required: ['name', 'who', 'traits', 'needs', 'message'],
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 100 },
        who: { type: 'string', minLength: 1, maxLength: 800 },
        traits: { type: 'array', minItems: 1, maxItems: 12, items: { type: 'string', maxLength: 300 } },
        needs: { type: 'array', maxItems: 8, items: { type: 'string', maxLength: 300 } },
        message: { type: 'string', minLength: 1, maxLength: 600 },
        note: { type: 'string', maxLength: 1000 },
      },
    },
  },
  withoutModel: 'profile',
  inputs: [
    { name: 'rows', type: 'table', maxRows: 1_000 },
    { name: 'aim', type: 'text', long: true, maxLength: 1_000 },
  ],
  words: {
    en: {
      title: 'Audience segment description',
      description:
        'Describes the people behind the rows of a segment: who they are, what they have in common, what they need, what to tell them.',
      fallback:
        'Sort the table by each column, write down what stands there most often, and ask sales what these customers ask for.',
      prompt: `Describe the segment whose customers are in the table. "name" is short and says what they have in common. "traits" are shares counted in the table (“4 of 6 live in the North”), no single person. "needs" follow from the traits; mark with “assumed” what the table does not say. "message" is the one thing to tell them for this aim. Nothing about origin, religion, health or politics.

Aim:
{{aim}}

{{rows}}`,
      labels: {
        rows: ['Customers in the segment', 'A table without names and addresses: region, what they bought, since when'],
        aim: ['Aim', 'What the campaign is to reach'],
      },
      fields: {
        name: 'Segment',
        who: 'Who',
        traits: 'In common',
        needs: 'Needs',
        message: 'What to tell them',
        note: 'Note',
      },
    },
    de: {
      title: 'Zielgruppe beschreiben',
      description:
        'Beschreibt die Menschen hinter den Zeilen eines Segments: wer sie sind, was sie verbindet, was sie brauchen, was man ihnen sagt.',
      fallback:
        'Sortieren Sie die Tabelle nach jeder Spalte, notieren Sie das Häufigste und fragen Sie den Vertrieb, wonach diese Kunden fragen.',
      prompt: `Beschreibe das Segment, dessen Kunden in der Tabelle stehen. "name" ist kurz und sagt, was sie verbindet. "traits" sind in der Tabelle gezählte Anteile („4 von 6 leben im Norden“), keine einzelne Person. "needs" folgen aus den Merkmalen; schreib „angenommen“ dazu, was die Tabelle nicht sagt. "message" ist das eine, was man ihnen für dieses Ziel sagt. Nichts zu Herkunft, Religion, Gesundheit oder Politik.

Ziel:
{{aim}}

{{rows}}`,
      labels: {
        rows: ['Kunden des Segments', 'Eine Tabelle ohne Namen und Adressen: Region, was sie gekauft haben, seit wann'],
        aim: ['Ziel', 'Was die Kampagne erreichen soll'],
      },
      fields: {
        name: 'Segment',
        who: 'Wer',
        traits: 'Gemeinsam',
        needs: 'Bedürfnisse',
        message: 'Was man ihnen sagt',
        note: 'Hinweis',
      },
    },
    fr: {
      title: 'Description de segment',
      description:
        'Décrit les personnes derrière les lignes d’un segment : qui elles sont, leurs points communs, leurs besoins, quoi leur dire.',
      fallback:
        'Triez le tableau par colonne, notez ce qui revient le plus et demandez aux commerciaux ce que ces clients cherchent.',
      prompt: `Décris le segment dont les clients sont dans le tableau. « name » est court et dit leur point commun. « traits » sont des parts comptées dans le tableau (« 4 sur 6 vivent au nord »), jamais une personne seule. « needs » découle des traits ; note « supposé » ce que le tableau ne dit pas. « message » est la seule chose à leur dire pour cet objectif. Rien sur l’origine, la religion, la santé ou la politique.

Objectif :
{{aim}}

{{rows}}`,
      labels: {
        rows: ['Clients du segment', 'Un tableau sans noms ni adresses : région, achats, ancienneté'],
        aim: ['Objectif', 'Ce que la campagne doit atteindre'],
      },
      fields: {
        name: 'Segment',
        who: 'Qui',
        traits: 'En commun',
        needs: 'Besoins',
        message: 'Quoi leur dire',
        note: 'Remarque',
      },
    },
    es: {
      title: 'Descripción de segmento',
      description:
        'Describe a las personas detrás de las filas de un segmento: quiénes son, qué comparten, qué necesitan y qué decirles.',
      fallback:
        'Ordena la tabla por cada columna, apunta lo más frecuente y pregunta a ventas qué piden estos clientes.',
      prompt: `Describe el segmento cuyos clientes están en la tabla. "name" es corto y dice qué comparten. "traits" son partes contadas en la tabla («4 de 6 viven en el norte»), ninguna persona concreta. "needs" se deduce de los rasgos; marca con «supuesto» lo que la tabla no dice. "message" es lo único que decirles para este objetivo. Nada sobre origen, religión, salud o política.

Objetivo:
{{aim}}

{{rows}}`,
      labels: {
        rows: ['Clientes del segmento', 'Una tabla sin nombres ni direcciones: región, qué compraron, desde cuándo'],
        aim: ['Objetivo', 'Lo que la campaña debe lograr'],
      },
      fields: {
        name: 'Segmento',
        who: 'Quiénes',
        traits: 'En común',
        needs: 'Necesidades',
        message: 'Qué decirles',
        note: 'Nota',
      },
    },
    ja: {
      title: '顧客セグメントの説明',
      description: 'セグメントの行の背後にいる人々を説明します。誰か、共通点、必要なこと、伝えること。',
      fallback: '列ごとに表を並べ替えて最も多いものを書き出し、営業にその顧客の要望を尋ねてください。',
      prompt: `表にある顧客のセグメントを説明してください。"name" は短く、共通点を表します。"traits" は表で数えた割合（「6 件中 4 件が北部」）で、個人には触れません。"needs" は特徴から導き、表にないことには「推定」と付けます。"message" はこの目的のために伝える 1 つのことです。出自、宗教、健康、政治には触れません。

目的:
{{aim}}

{{rows}}`,
      labels: {
        rows: ['セグメントの顧客', '名前と住所のない表: 地域、購入品、いつから'],
        aim: ['目的', 'キャンペーンで達成したいこと'],
      },
      fields: {
        name: 'セグメント',
        who: '誰か',
        traits: '共通点',
        needs: '必要なこと',
        message: '伝えること',
        note: '注記',
      },
    },
    ar: {
      title: 'وصف شريحة الجمهور',
      description: 'يصف من هم وراء صفوف شريحة: من هم، وما يجمعهم، وما يحتاجونه، وما يُقال لهم.',
      fallback: 'رتّب الجدول حسب كل عمود ودوّن الأكثر تكرارًا واسأل المبيعات عمّا يطلبه هؤلاء العملاء.',
      prompt: `صف الشريحة التي عملاؤها في الجدول. ‏"name" قصير ويقول ما يجمعهم. ‏"traits" نسب معدودة في الجدول («4 من 6 يسكنون الشمال») دون شخص بعينه. ‏"needs" تنتج من السمات؛ وضع «مفترض» بجانب ما لا يقوله الجدول. ‏"message" الأمر الوحيد الذي يقال لهم لهذا الهدف. لا شيء عن الأصل أو الدين أو الصحة أو السياسة.

الهدف:
{{aim}}

{{rows}}`,
      labels: {
        rows: ['عملاء الشريحة', 'جدول بلا أسماء ولا عناوين: المنطقة، وما اشتروه، ومنذ متى'],
        aim: ['الهدف', 'ما تريد الحملة بلوغه'],
      },
      fields: {
        name: 'الشريحة',
        who: 'من',
        traits: 'ما يجمعهم',
        needs: 'الاحتياجات',
        message: 'ما يقال لهم',
        note: 'ملاحظة',
      },
    },
  },
  evaluation: [
    {
      name: 'counts what they have in common',
      inputs: { rows: customers, aim: 'Sell irrigation sets to people who own raised beds.', language: 'en' },
      answer:
        '{"name":"Raised-bed gardeners in the North","who":"Six customers, most with a small garden in the North.","traits":["5 of 6 live in the North","5 of 6 bought a raised bed"],"needs":["Watering without effort (assumed)"],"message":"An irrigation set that fits your raised bed."}',
      expect: { contains: ['North'], containsOneOf: [['raised bed', 'raised beds']], lacks: ['West'] },
    },
    {
      name: 'compte dans le tableau',
      inputs: {
        rows: 'ville;achat\nLyon;vélo\nLyon;casque\nLyon;vélo\nNice;vélo',
        aim: 'Faire connaître la révision de printemps.',
        language: 'fr',
      },
      answer:
        '{"name":"Cyclistes de Lyon","who":"Quatre clients, la plupart à Lyon.","traits":["3 sur 4 à Lyon","3 sur 4 ont acheté un vélo"],"needs":["Entretien (supposé)"],"message":"La révision de printemps est ouverte."}',
      expect: { contains: ['Lyon'], lacks: ['Marseille'] },
    },
  ],
};
