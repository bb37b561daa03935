import type { Kit } from './kit';

/** A long text in a few sentences. */
export const contentSummary: Kit = {
  id: 'content-summary',
  version: 1,
  owner: 'Content team',
  lane: 'production',
  allowedData: ['contact', 'personal', 'company', 'CUSTOMER_TABLE', 'CONFIDENTIAL_MARKER'],
  baselineMinutes: 20,
  output: { form: 'text' },
  withoutModel: 'pick',
  inputs: [
    { name: 'text', type: 'page' },
    { name: 'readers', type: 'text', maxLength: 200, required: false },
    'length',
  ],
  words: {
    en: {
      title: 'Content summary',
      description:
        'Says in a few sentences what a page, a report or a thread says: the point first, then what matters.',
      fallback:
        'Read the headings, the first and the last paragraph, and write down three sentences of your own. The content team helps.',
      prompt: `Summarise the text below{{#readers}} for these readers: {{readers}}{{/readers}}. Length: {{length}}.
First one sentence with the main point, then what matters most as a list, each point with the figures and dates it has in the text. At the end, what stays open, if anything does.

{{text}}`,
      labels: {
        text: ['Text', 'A page, a report, a thread'],
        readers: ['For whom', 'Such as: sales team, new to the product'],
      },
    },
    de: {
      title: 'Inhalt zusammenfassen',
      description:
        'Sagt in wenigen Sätzen, was eine Seite, ein Bericht oder ein Verlauf sagt: zuerst der Kern, dann das Wichtige.',
      fallback:
        'Lies die Überschriften, den ersten und den letzten Absatz und schreib drei eigene Sätze auf. Das Content-Team hilft.',
      prompt: `Fasse den Text unten zusammen{{#readers}}, für diese Leser: {{readers}}{{/readers}}. Länge: {{length}}.
Zuerst ein Satz mit dem Kern, dann das Wichtigste als Liste, jeder Punkt mit den Zahlen und Daten, die er im Text hat. Am Ende, was offen bleibt, falls etwas offen bleibt.

{{text}}`,
      labels: {
        text: ['Text', 'Eine Seite, ein Bericht, ein Verlauf'],
        readers: ['Für wen', 'Etwa: Vertrieb, kennt das Produkt noch nicht'],
      },
    },
    fr: {
      title: 'Résumé de contenu',
      description:
        'Dit en quelques phrases ce que dit une page, un rapport ou un fil : l’essentiel d’abord, puis ce qui compte.',
      fallback:
        'Lisez les titres, le premier et le dernier paragraphe, et notez trois phrases à vous. L’équipe contenu peut aider.',
      prompt: `Résume le texte ci-dessous{{#readers}} pour ces lecteurs : {{readers}}{{/readers}}. Longueur : {{length}}.
D’abord une phrase avec l’idée principale, puis les points essentiels en liste, chacun avec les chiffres et les dates qu’il a dans le texte. À la fin, ce qui reste ouvert, s’il y a lieu.

{{text}}`,
      labels: {
        text: ['Texte', 'Une page, un rapport, un fil'],
        readers: ['Pour qui', 'Par exemple : équipe commerciale, découvre le produit'],
      },
    },
    es: {
      title: 'Resumen de contenido',
      description:
        'Dice en pocas frases lo que dice una página, un informe o un hilo: primero lo esencial, después lo importante.',
      fallback:
        'Lee los títulos, el primer y el último párrafo y apunta tres frases propias. El equipo de contenidos ayuda.',
      prompt: `Resume el texto de abajo{{#readers}} para estos lectores: {{readers}}{{/readers}}. Extensión: {{length}}.
Primero una frase con la idea principal, después lo más importante en una lista, cada punto con las cifras y fechas que tiene en el texto. Al final, lo que queda abierto, si queda algo.

{{text}}`,
      labels: {
        text: ['Texto', 'Una página, un informe, un hilo'],
        readers: ['Para quién', 'Por ejemplo: equipo de ventas, aún no conoce el producto'],
      },
    },
    ja: {
      title: '内容の要約',
      description: 'ページ、レポート、スレッドの内容を数文でまとめます。まず要点、次に重要なこと。',
      fallback: '見出しと最初と最後の段落を読み、自分の言葉で 3 文書いてください。コンテンツチームが手伝います。',
      prompt: `下のテキストを要約してください。{{#readers}}読み手: {{readers}}。{{/readers}}長さ: {{length}}。
まず要点を 1 文で、次に重要なことを箇条書きで、テキストにある数字と日付を添えて書いてください。未解決のことがあれば最後に書いてください。

{{text}}`,
      labels: {
        text: ['テキスト', 'ページ、レポート、スレッド'],
        readers: ['読み手', '例: 製品をまだ知らない営業チーム'],
      },
    },
    ar: {
      title: 'تلخيص المحتوى',
      description: 'يقول في جمل قليلة ما تقوله صفحة أو تقرير أو محادثة: الفكرة أولًا ثم الأهم.',
      fallback: 'اقرأ العناوين والفقرة الأولى والأخيرة واكتب ثلاث جمل من عندك. فريق المحتوى يساعدك.',
      prompt: `لخّص النص أدناه{{#readers}} لهؤلاء القرّاء: {{readers}}{{/readers}}. الطول: {{length}}.
ابدأ بجملة واحدة فيها الفكرة الرئيسة، ثم الأهم في قائمة، كل نقطة مع أرقامها وتواريخها كما في النص. وفي النهاية ما بقي مفتوحًا إن وُجد.

{{text}}`,
      labels: { text: ['النص', 'صفحة أو تقرير أو محادثة'], readers: ['لمن', 'مثل: فريق المبيعات، لا يعرف المنتج بعد'] },
    },
  },
  evaluation: [
    {
      name: 'keeps the figures of the main point',
      inputs: {
        text: 'The autumn campaign ran from 1 September to 15 October. The autumn campaign reached 41,000 readers, a third more than the spring campaign. Readers came mostly from the newsletter. The landing page lost half of the visitors on phones, because the form had nine fields. The team wants a form with three fields before the winter campaign. Lunch was good.',
        length: 'short',
        language: 'en',
      },
      answer:
        'The autumn campaign reached 41,000 readers, a third more than spring.\n\n- Most came from the newsletter.\n- The landing page lost half of the visitors on phones: nine fields.\n- Open: a form with three fields before winter.',
      expect: { containsOneOf: [['41,000', 'landing page', 'newsletter']], lacks: ['42,000'] },
    },
    {
      name: 'Platzhalter bleiben stehen',
      inputs: {
        text: 'Die Kundin [PERSON_1] hat am Montag gekündigt. [PERSON_1] schreibt, die Lieferung sei dreimal zu spät gekommen. Wer [PERSON_1] anruft, nimmt die Nummer [PHONE_1].',
        length: 'short',
        language: 'de',
      },
      answer: '[PERSON_1] hat gekündigt, weil die Lieferung dreimal zu spät kam.\n\n- Rückruf unter [PHONE_1].',
      expect: { contains: ['[PERSON_1]'], lacks: ['[PERSON_2]'] },
    },
  ],
};
