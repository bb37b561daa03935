import type { Kit } from './kit';

/** One e-mail from a few points. */
export const email: Kit = {
  id: 'email',
  version: 1,
  owner: 'Content team',
  lane: 'production',
  isCustomerFacing: true,
  allowedData: ['contact', 'personal', 'company'],
  baselineMinutes: 15,
  output: { form: 'text' },
  withoutModel: 'letter',
  inputs: [
    { name: 'points', type: 'text', long: true, maxLength: 10_000 },
    { name: 'recipient', type: 'text', maxLength: 200 },
    { name: 'thread', type: 'page', required: false },
    'tone',
    'length',
  ],
  words: {
    en: {
      title: 'E-mail',
      description: 'Writes one e-mail from your points, with a subject line, ready to be read through and sent.',
      fallback: 'Write the request in the first sentence, the reason in the second, the date in the third.',
      prompt: `Write an e-mail to: {{recipient}}. Tone: {{tone}}. Length: {{length}}.
Begin with a line “Subject: …” of at most 60 characters. The first sentence says what it is about or what you ask for. Every point is in it, nothing beside. One thing to do, with its date, if the points name one. A greeting and a close without a name that is not given.{{#thread}}
It answers this thread; what has been settled there is not asked again.{{/thread}}

{{points}}

{{thread}}`,
      labels: {
        points: ['What it says', 'A point on each line'],
        recipient: ['To', 'Such as: a customer of many years'],
        thread: 'Thread that it answers',
      },
    },
    de: {
      title: 'E-Mail',
      description: 'Schreibt aus Ihren Punkten eine E-Mail mit Betreff, fertig zum Durchlesen und Senden.',
      fallback: 'Schreiben Sie das Anliegen in den ersten Satz, den Grund in den zweiten, den Termin in den dritten.',
      prompt: `Schreib eine E-Mail an: {{recipient}}. Ton: {{tone}}. Länge: {{length}}.
Beginne mit einer Zeile „Betreff: …“ von höchstens 60 Zeichen. Der erste Satz sagt, worum es geht oder worum du bittest. Jeder Punkt kommt vor, nichts darüber hinaus. Eine Sache, die zu tun ist, mit ihrem Termin, falls die Punkte einen nennen. Anrede und Gruß ohne einen Namen, der nicht gegeben ist.{{#thread}}
Sie antwortet auf diesen Verlauf; was dort geklärt ist, wird nicht noch einmal gefragt.{{/thread}}

{{points}}

{{thread}}`,
      labels: {
        points: ['Was darin steht', 'Je Zeile ein Punkt'],
        recipient: ['An', 'Etwa: eine langjährige Kundin'],
        thread: 'Verlauf, auf den sie antwortet',
      },
    },
    fr: {
      title: 'E-mail',
      description: 'Rédige un e-mail à partir de vos points, avec un objet, prêt à être relu et envoyé.',
      fallback: 'Écrivez la demande dans la première phrase, la raison dans la deuxième, la date dans la troisième.',
      prompt: `Rédige un e-mail à : {{recipient}}. Ton : {{tone}}. Longueur : {{length}}.
Commence par une ligne « Objet : … » de 60 caractères au plus. La première phrase dit de quoi il s’agit ou ce que tu demandes. Chaque point y est, rien de plus. Une seule action, avec sa date si les points en nomment une. Formule d’appel et de politesse sans nom qui ne soit pas donné.{{#thread}}
Il répond à ce fil ; ce qui y est réglé n’est pas redemandé.{{/thread}}

{{points}}

{{thread}}`,
      labels: {
        points: ['Ce qu’il dit', 'Un point par ligne'],
        recipient: ['À', 'Par exemple : une cliente de longue date'],
        thread: 'Fil auquel il répond',
      },
    },
    es: {
      title: 'Correo electrónico',
      description: 'Escribe un correo a partir de tus puntos, con asunto, listo para releer y enviar.',
      fallback: 'Escribe la petición en la primera frase, el motivo en la segunda y la fecha en la tercera.',
      prompt: `Escribe un correo a: {{recipient}}. Tono: {{tone}}. Extensión: {{length}}.
Empieza con una línea «Asunto: …» de 60 caracteres como máximo. La primera frase dice de qué se trata o qué pides. Están todos los puntos y nada más. Una sola cosa que hacer, con su fecha si los puntos la nombran. Saludo y despedida sin ningún nombre que no se dé.{{#thread}}
Responde a este hilo; lo que ya está resuelto no se vuelve a preguntar.{{/thread}}

{{points}}

{{thread}}`,
      labels: {
        points: ['Qué dice', 'Un punto por línea'],
        recipient: ['Para', 'Por ejemplo: una clienta de hace años'],
        thread: 'Hilo al que responde',
      },
    },
    ja: {
      title: 'メール',
      description: '要点から件名付きのメールを書きます。読み返してそのまま送れます。',
      fallback: '1 文目に用件、2 文目に理由、3 文目に期日を書いてください。',
      prompt: `次の相手へのメールを書いてください: {{recipient}}。文体: {{tone}}。長さ: {{length}}。
最初の行は 30 文字以内の「件名: …」です。最初の文で用件か依頼を述べます。要点はすべて入れ、それ以外は入れません。してほしいことは 1 つだけ、要点に期日があれば添えます。与えられていない名前は使いません。{{#thread}}
このやり取りへの返信です。そこで決まったことは再び尋ねません。{{/thread}}

{{points}}

{{thread}}`,
      labels: { points: ['内容', '1 行に 1 つ'], recipient: ['宛先', '例: 長年のお客様'], thread: '返信するやり取り' },
    },
    ar: {
      title: 'رسالة بريد إلكتروني',
      description: 'يكتب رسالة من نقاطك مع سطر موضوع، جاهزة للمراجعة والإرسال.',
      fallback: 'اكتب الطلب في الجملة الأولى والسبب في الثانية والموعد في الثالثة.',
      prompt: `اكتب رسالة بريد إلكتروني إلى: {{recipient}}. النبرة: {{tone}}. الطول: {{length}}.
ابدأ بسطر «الموضوع: …» من 60 حرفًا على الأكثر. الجملة الأولى تقول عمّا تدور الرسالة أو ما تطلبه. كل النقاط فيها ولا شيء غيرها. أمر واحد للتنفيذ مع موعده إن ذكرته النقاط. تحية وختام دون اسم لم يُعطَ.{{#thread}}
هي رد على هذه المراسلة؛ وما حُسم فيها لا يُسأل عنه مجددًا.{{/thread}}

{{points}}

{{thread}}`,
      labels: {
        points: ['ما تقوله', 'نقطة في كل سطر'],
        recipient: ['إلى', 'مثل: عميلة منذ سنوات'],
        thread: 'المراسلة التي ترد عليها',
      },
    },
  },
  evaluation: [
    {
      name: 'has a subject line and every point',
      inputs: {
        points: 'The catalogue is printed on Friday.\nPlease send the corrections for page 4 by Wednesday noon.',
        recipient: 'our printer',
        tone: 'friendly',
        length: 'short',
        language: 'en',
      },
      answer:
        'Subject: Corrections for page 4\n\nHello,\n\nplease send the corrections for page 4 by Wednesday noon. The catalogue is printed on Friday.\n\nKind regards',
      expect: { contains: ['Subject', 'Wednesday', 'Friday'], lacks: ['Thursday'] },
    },
    {
      name: 'プレースホルダーと期日を保つ',
      inputs: {
        points: '[PERSON_1] 様の注文は金曜日に発送します。追跡番号は後ほどお知らせします。',
        recipient: '[PERSON_1] 様',
        tone: 'formal',
        length: 'short',
        language: 'ja',
      },
      answer:
        '件名: ご注文の発送について\n\n[PERSON_1] 様\n\nご注文は金曜日に発送します。追跡番号は後ほどお知らせします。',
      expect: { contains: ['[PERSON_1]', '金曜日', '件名'], lacks: ['土曜日'] },
    },
  ],
};
