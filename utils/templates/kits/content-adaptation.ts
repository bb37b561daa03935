import type { Kit } from './kit';

/** The same message for another channel and in another tone. */
export const contentAdaptation: Kit = {
  id: 'content-adaptation',
  version: 1,
  owner: 'Content team',
  lane: 'production',
  isCustomerFacing: true,
  allowedData: ['contact', 'personal', 'company'],
  baselineMinutes: 25,
  output: { form: 'text' },
  withoutModel: 'letter',
  inputs: [
    { name: 'text', type: 'page' },
    'channel',
    'tone',
    { name: 'keep', type: 'text', maxLength: 500, required: false },
  ],
  words: {
    en: {
      title: 'Content adaptation',
      description: 'Rewrites a text for another channel and in another tone, with the same facts.',
      fallback: 'Copy the first paragraph, cut it to the length of the channel, and end it with the link to the rest.',
      prompt: `Rewrite the text for this channel: {{channel}}. Tone: {{tone}}.{{#keep}}
This stays letter by letter: {{keep}}{{/keep}}
The facts stay as they are: no figure, price, date or name is changed, added or rounded. Keep to the length of the channel; what does not fit is left out from the end of its importance. Links stay as they are. Give the text alone.

{{text}}`,
      labels: { text: 'Text', keep: ['What must stay', 'A sentence, a name, a hashtag'] },
    },
    de: {
      title: 'Inhalt anpassen',
      description: 'Schreibt einen Text für einen anderen Kanal und in einem anderen Ton um, mit denselben Tatsachen.',
      fallback:
        'Kopieren Sie den ersten Absatz, kürzen Sie ihn auf die Länge des Kanals und schließen Sie mit dem Link zum Rest.',
      prompt: `Schreib den Text für diesen Kanal um: {{channel}}. Ton: {{tone}}.{{#keep}}
Das bleibt Buchstabe für Buchstabe: {{keep}}{{/keep}}
Die Tatsachen bleiben: keine Zahl, kein Preis, kein Datum und kein Name wird geändert, ergänzt oder gerundet. Halte die Länge des Kanals ein; was nicht passt, fällt weg, das Unwichtigste zuerst. Links bleiben, wie sie sind. Gib nur den Text.

{{text}}`,
      labels: { text: 'Text', keep: ['Was bleiben muss', 'Ein Satz, ein Name, ein Hashtag'] },
    },
    fr: {
      title: 'Adaptation de contenu',
      description: 'Réécrit un texte pour un autre canal et dans un autre ton, avec les mêmes faits.',
      fallback: 'Copiez le premier paragraphe, coupez-le à la longueur du canal et terminez par le lien vers le reste.',
      prompt: `Réécris le texte pour ce canal : {{channel}}. Ton : {{tone}}.{{#keep}}
Ceci reste à la lettre près : {{keep}}{{/keep}}
Les faits restent tels quels : aucun chiffre, prix, date ou nom n’est changé, ajouté ni arrondi. Respecte la longueur du canal ; ce qui ne tient pas disparaît, le moins important d’abord. Les liens restent tels quels. Donne le texte seul.

{{text}}`,
      labels: { text: 'Texte', keep: ['Ce qui doit rester', 'Une phrase, un nom, un hashtag'] },
    },
    es: {
      title: 'Adaptación de contenido',
      description: 'Reescribe un texto para otro canal y en otro tono, con los mismos hechos.',
      fallback: 'Copia el primer párrafo, recórtalo a la longitud del canal y termina con el enlace al resto.',
      prompt: `Reescribe el texto para este canal: {{channel}}. Tono: {{tone}}.{{#keep}}
Esto queda letra por letra: {{keep}}{{/keep}}
Los hechos quedan como están: no se cambia, añade ni redondea ninguna cifra, precio, fecha ni nombre. Respeta la longitud del canal; lo que no cabe se quita, empezando por lo menos importante. Los enlaces quedan como están. Da solo el texto.

{{text}}`,
      labels: { text: 'Texto', keep: ['Lo que debe quedar', 'Una frase, un nombre, una etiqueta'] },
    },
    ja: {
      title: '内容の書き換え',
      description: '事実を変えずに、別のチャネルと文体に合わせて文章を書き換えます。',
      fallback: '最初の段落をコピーしてチャネルの長さに縮め、続きへのリンクを付けてください。',
      prompt: `次のチャネル向けに文章を書き換えてください: {{channel}}。文体: {{tone}}。{{#keep}}
次は一字一句そのまま残します: {{keep}}{{/keep}}
事実はそのままです。数字、価格、日付、名前を変えたり、足したり、丸めたりしません。チャネルの長さを守り、入らないものは重要でない順に省きます。リンクはそのまま残します。文章だけを返してください。

{{text}}`,
      labels: { text: 'テキスト', keep: ['残すもの', '文、名前、ハッシュタグ'] },
    },
    ar: {
      title: 'تكييف المحتوى',
      description: 'يعيد كتابة نص لقناة أخرى وبنبرة أخرى مع الحقائق نفسها.',
      fallback: 'انسخ الفقرة الأولى واختصرها إلى طول القناة واختمها برابط بقية النص.',
      prompt: `أعد كتابة النص لهذه القناة: {{channel}}. النبرة: {{tone}}.{{#keep}}
يبقى هذا حرفًا بحرف: {{keep}}{{/keep}}
تبقى الحقائق كما هي: لا يُغيَّر رقم أو سعر أو تاريخ أو اسم ولا يُضاف ولا يُقرَّب. التزم بطول القناة؛ وما لا يتسع يُحذف بدءًا بالأقل أهمية. تبقى الروابط كما هي. أعطِ النص وحده.

{{text}}`,
      labels: { text: 'النص', keep: ['ما يجب أن يبقى', 'جملة أو اسم أو وسم'] },
    },
  },
  evaluation: [
    {
      name: 'fits into the channel, with the facts',
      inputs: {
        text: 'The workshop on 14 March 2026 is full. A second workshop takes place on 21 March 2026 in Leeds. Tickets for the second workshop cost 35 pounds. We thank everybody who came to the open day, which was a great success with music and cake.',
        channel: 'sms',
        tone: 'factual',
        language: 'en',
      },
      answer: 'Second workshop: 21 March 2026 in Leeds, 35 pounds.',
      expect: { containsOneOf: [['21 March', '35 pounds', '14 March']], lacks: ['22 March'], maxCharacters: 420 },
    },
    {
      name: 'المكان والعناصر النائبة تبقى',
      inputs: {
        text: 'تدعوكم [ORGANIZATION_1] إلى معرض الحدائق في الرياض. يبدأ المعرض يوم السبت في الساعة التاسعة. الدخول مجاني للجميع.',
        channel: 'website',
        tone: 'friendly',
        language: 'ar',
      },
      answer: 'معرض الحدائق في الرياض مع [ORGANIZATION_1]: السبت في الساعة التاسعة، والدخول مجاني.',
      expect: { contains: ['[ORGANIZATION_1]', 'الرياض'], lacks: ['[ORGANIZATION_2]'] },
    },
  ],
};
