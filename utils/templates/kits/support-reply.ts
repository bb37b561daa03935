import type { Kit } from './kit';

/** A reply to a customer who wrote in. */
export const supportReply: Kit = {
  id: 'support-reply',
  version: 1,
  owner: 'Support team',
  lane: 'production',
  isCustomerFacing: true,
  allowedData: ['contact', 'personal', 'company'],
  baselineMinutes: 12,
  output: { form: 'text' },
  withoutModel: 'find',
  inputs: [
    { name: 'message', type: 'text', long: true, maxLength: 50_000 },
    { name: 'rules', type: 'page' },
    { name: 'decision', type: 'text', maxLength: 500, required: false },
    'tone',
  ],
  words: {
    en: {
      title: 'Support reply',
      description: 'Drafts a reply to a customer from your rules and what you have decided.',
      fallback:
        'Answer in three sentences: what you understood, what you do, by when. Ask the shift lead where the rules say nothing.',
      prompt: `Write a reply to the customer’s message. Tone: {{tone}}.{{#decision}}
What has been decided: {{decision}}{{/decision}}
Say first what you understood, then what happens, then what the customer has to do. Every question of the message is answered, or it is said that the answer follows. Promise nothing, and no refund, discount or date, that stands neither in the rules nor in the decision. No blame, no excuses. End with one sentence on how to reach us if the rules say how.

{{message}}

{{rules}}`,
      labels: {
        message: 'Customer’s message',
        rules: ['Rules', 'What holds in such cases: a page, a part of the handbook'],
        decision: ['Your decision', 'Such as: exchange, no refund'],
      },
    },
    de: {
      title: 'Support-Antwort',
      description: 'Entwirft eine Antwort an einen Kunden aus Ihren Regeln und dem, was Sie entschieden haben.',
      fallback:
        'Antworten Sie in drei Sätzen: was Sie verstanden haben, was Sie tun, bis wann. Wo die Regeln schweigen, hilft die Schichtleitung.',
      prompt: `Schreib eine Antwort auf die Nachricht des Kunden. Ton: {{tone}}.{{#decision}}
Entschieden ist: {{decision}}{{/decision}}
Sag zuerst, was du verstanden hast, dann, was geschieht, dann, was der Kunde tun muss. Jede Frage der Nachricht wird beantwortet, oder es heißt, dass die Antwort folgt. Versprich nichts, keine Erstattung, keinen Rabatt und kein Datum, was weder in den Regeln noch in der Entscheidung steht. Keine Schuldzuweisung, keine Ausreden. Schließe mit einem Satz dazu, wie man uns erreicht, falls die Regeln das sagen.

{{message}}

{{rules}}`,
      labels: {
        message: 'Nachricht des Kunden',
        rules: ['Regeln', 'Was in solchen Fällen gilt: eine Seite, ein Teil des Handbuchs'],
        decision: ['Ihre Entscheidung', 'Etwa: Umtausch, keine Erstattung'],
      },
    },
    fr: {
      title: 'Réponse au support',
      description: 'Prépare une réponse à un client à partir de vos règles et de votre décision.',
      fallback:
        'Répondez en trois phrases : ce que vous avez compris, ce que vous faites, pour quand. Là où les règles ne disent rien, demandez au responsable.',
      prompt: `Rédige une réponse au message du client. Ton : {{tone}}.{{#decision}}
Ce qui est décidé : {{decision}}{{/decision}}
Dis d’abord ce que tu as compris, puis ce qui se passe, puis ce que le client doit faire. Chaque question reçoit une réponse, ou l’annonce qu’elle suivra. Ne promets rien, ni remboursement, ni remise, ni date, qui ne soit dans les règles ou la décision. Pas de reproche, pas d’excuse. Termine par une phrase sur la façon de nous joindre si les règles le disent.

{{message}}

{{rules}}`,
      labels: {
        message: 'Message du client',
        rules: ['Règles', 'Ce qui vaut dans ce cas : une page, une partie du manuel'],
        decision: ['Votre décision', 'Par exemple : échange, pas de remboursement'],
      },
    },
    es: {
      title: 'Respuesta de atención al cliente',
      description: 'Redacta una respuesta a un cliente según tus normas y lo que has decidido.',
      fallback:
        'Responde en tres frases: qué has entendido, qué haces y para cuándo. Donde las normas callan, pregunta a quien coordina el turno.',
      prompt: `Escribe una respuesta al mensaje del cliente. Tono: {{tone}}.{{#decision}}
Lo decidido: {{decision}}{{/decision}}
Di primero qué has entendido, después qué ocurre y después qué tiene que hacer el cliente. Cada pregunta se responde, o se dice que la respuesta llegará. No prometas nada, ni reembolso, ni descuento, ni fecha, que no esté en las normas o en la decisión. Sin culpas ni excusas. Termina con una frase sobre cómo contactarnos si las normas lo dicen.

{{message}}

{{rules}}`,
      labels: {
        message: 'Mensaje del cliente',
        rules: ['Normas', 'Lo que vale en estos casos: una página, una parte del manual'],
        decision: ['Tu decisión', 'Por ejemplo: cambio, sin reembolso'],
      },
    },
    ja: {
      title: 'サポートの返信',
      description: '自社のルールと決定に基づいて、お客様への返信の下書きを作ります。',
      fallback:
        '理解したこと、行うこと、いつまでかを 3 文で返信してください。ルールにないことは責任者に尋ねてください。',
      prompt: `お客様のメッセージへの返信を書いてください。文体: {{tone}}。{{#decision}}
決定事項: {{decision}}{{/decision}}
まず理解したこと、次にこちらの対応、次にお客様にしていただくことを書きます。すべての質問に答えるか、後ほど答えると伝えます。ルールにも決定事項にもない約束（返金、割引、日付）はしません。責めず、言い訳もしません。ルールに書かれていれば、最後に連絡方法を 1 文で添えます。

{{message}}

{{rules}}`,
      labels: {
        message: 'お客様のメッセージ',
        rules: ['ルール', 'この場合に当てはまること: ページやマニュアルの一部'],
        decision: ['あなたの決定', '例: 交換、返金なし'],
      },
    },
    ar: {
      title: 'رد الدعم',
      description: 'يصوغ ردًا على عميل من قواعدك ومما قررته.',
      fallback: 'أجب في ثلاث جمل: ما فهمته، وما ستفعله، ومتى. وحيث تسكت القواعد اسأل مسؤول المناوبة.',
      prompt: `اكتب ردًا على رسالة العميل. النبرة: {{tone}}.{{#decision}}
ما تقرر: {{decision}}{{/decision}}
قل أولًا ما فهمته، ثم ما سيحدث، ثم ما على العميل فعله. كل سؤال يُجاب عنه أو يُذكر أن الجواب سيأتي. لا تعد بشيء، لا استرداد ولا خصم ولا موعد، ليس في القواعد ولا في القرار. لا لوم ولا أعذار. واختم بجملة عن طريقة التواصل معنا إن ذكرتها القواعد.

{{message}}

{{rules}}`,
      labels: {
        message: 'رسالة العميل',
        rules: ['القواعد', 'ما يسري في مثل هذه الحالات: صفحة أو جزء من الدليل'],
        decision: ['قرارك', 'مثل: استبدال دون استرداد'],
      },
    },
  },
  evaluation: [
    {
      name: 'promises nothing that the rules do not say',
      inputs: {
        message: 'My kettle leaks after three weeks. I want my money back and 100 euros for the trouble. [PERSON_1]',
        rules:
          'Kettles have a warranty of two years. A kettle that leaks is exchanged for a new one free of charge. Opening hours are in the footer.',
        decision: 'exchange',
        tone: 'friendly',
        language: 'en',
      },
      answer:
        'Dear [PERSON_1],\n\nyour kettle leaks after three weeks: that should not happen. A kettle that leaks is exchanged for a new one, free of charge.',
      expect: { contains: ['exchanged'], lacks: ['100 euros for', 'voucher'] },
    },
    {
      name: 'beantwortet die Frage aus den Regeln',
      inputs: {
        message: 'Wann kommt mein Paket? Bestellt habe ich am Montag.',
        rules: 'Ein Paket ist innerhalb Deutschlands drei Werktage unterwegs. Rechnungen kommen per E-Mail.',
        tone: 'factual',
        language: 'de',
      },
      answer: 'Sie fragen nach Ihrem Paket vom Montag. Innerhalb Deutschlands ist ein Paket drei Werktage unterwegs.',
      expect: { contains: ['drei Werktage'], lacks: ['Gutschein'] },
    },
  ],
};
