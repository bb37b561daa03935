import type { Kit } from './kit';

/** A campaign looked over before it goes out: by checks in code, and by a model for what those cannot see. */
export const campaignQa: Kit = {
  id: 'campaign-qa',
  version: 1,
  owner: 'Campaign team',
  lane: 'production',
  allowedData: ['contact', 'personal', 'company'],
  baselineMinutes: 40,
  checks: 'campaign',
  output: {
    form: 'json',
    schema: {
      type: 'object',
      required: ['issues'],
      additionalProperties: false,
      properties: {
        issues: {
          type: 'array',
          maxItems: 200,
          items: {
            type: 'object',
            required: ['check', 'severity', 'where', 'problem'],
            additionalProperties: false,
            properties: {
              check: { enum: ['link', 'utm', 'claim', 'banned-word', 'length', 'alt-text', 'price', 'date', 'other'] },
              severity: { enum: ['error', 'warning'] },
              where: { type: 'string', minLength: 1, maxLength: 300 },
              problem: { type: 'string', minLength: 1, maxLength: 600 },
            },
          },
        },
        note: { type: 'string', maxLength: 1000 },
      },
    },
  },
  withoutModel: 'check',
  inputs: [
    { name: 'campaign', type: 'page', maxLength: 100_000 },
    'channel',
    { name: 'claims', type: 'text', long: true, maxLength: 20_000, required: false },
    { name: 'bannedWords', type: 'text', long: true, maxLength: 10_000, required: false },
  ],
  words: {
    en: {
      title: 'Campaign QA',
      description:
        'Looks a campaign over before it goes out: links, UTM, claims, banned words, length, alternative texts, prices and dates, and what reads wrong.',
      fallback: 'Let a second person click every link, read every figure against the brief, and read the text aloud.',
      prompt: `Look this campaign for {{channel}} over before it goes out. Report what would be embarrassing, wrong or forbidden: statements that are not among the approved claims, contradictions between figures, prices, dates and conditions, what is missing by law or fairness (conditions, end of an offer, sender), a wrong addressee, misspellings, sentences that exclude people. "where" is the place letter by letter, at most 160 characters. "problem" says what is wrong and what to do. No matter of taste. An empty list is a good answer.

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['Campaign', 'Text, Markdown or HTML, as it will be sent'],
        claims: ['Approved claims', 'One on each line'],
        bannedWords: ['Banned words', 'One on each line'],
      },
      fields: {
        issues: 'Issues',
        check: 'Check',
        severity: 'Weight',
        where: 'Where',
        problem: 'What to do',
        note: 'Note',
        error: 'error',
        warning: 'warning',
        link: 'link',
        utm: 'UTM',
        claim: 'claim',
        'banned-word': 'banned word',
        length: 'length',
        'alt-text': 'alternative text',
        price: 'price',
        date: 'date',
        other: 'other',
      },
    },
    de: {
      title: 'Kampagne prüfen',
      description:
        'Prüft eine Kampagne, bevor sie hinausgeht: Links, UTM, Aussagen, verbotene Wörter, Länge, Alternativtexte, Preise und Daten, und was sich falsch liest.',
      fallback:
        'Lassen Sie jemand Zweiten jeden Link anklicken, jede Zahl mit dem Briefing vergleichen und den Text laut lesen.',
      prompt: `Prüfe diese Kampagne für {{channel}}, bevor sie hinausgeht. Melde, was peinlich, falsch oder verboten wäre: Aussagen, die nicht freigegeben sind, Widersprüche zwischen Zahlen, Preisen, Daten und Bedingungen, was nach Gesetz oder Anstand fehlt (Bedingungen, Ende eines Angebots, Absender), falsche Anrede, Schreibfehler, Sätze, die Menschen ausschließen. "where" ist die Stelle Buchstabe für Buchstabe, höchstens 160 Zeichen. "problem" sagt, was falsch ist und was zu tun ist. Keine Geschmacksfragen. Eine leere Liste ist eine gute Antwort.

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['Kampagne', 'Text, Markdown oder HTML, wie sie hinausgeht'],
        claims: ['Freigegebene Aussagen', 'Je Zeile eine'],
        bannedWords: ['Verbotene Wörter', 'Je Zeile eines'],
      },
      fields: {
        issues: 'Befunde',
        check: 'Prüfung',
        severity: 'Gewicht',
        where: 'Stelle',
        problem: 'Was zu tun ist',
        note: 'Hinweis',
        error: 'Fehler',
        warning: 'Warnung',
        link: 'Link',
        utm: 'UTM',
        claim: 'Aussage',
        'banned-word': 'verbotenes Wort',
        length: 'Länge',
        'alt-text': 'Alternativtext',
        price: 'Preis',
        date: 'Datum',
        other: 'Sonstiges',
      },
    },
    fr: {
      title: 'Contrôle de campagne',
      description:
        'Relit une campagne avant l’envoi : liens, UTM, affirmations, mots interdits, longueur, textes alternatifs, prix et dates, et ce qui sonne faux.',
      fallback:
        'Faites cliquer chaque lien par une autre personne, comparez chaque chiffre au brief et lisez le texte à voix haute.',
      prompt: `Relis cette campagne pour {{channel}} avant l’envoi. Signale ce qui serait gênant, faux ou interdit : affirmations non approuvées, contradictions entre chiffres, prix, dates et conditions, ce qui manque selon la loi ou l’équité (conditions, fin d’offre, expéditeur), mauvaise adresse au lecteur, fautes, phrases qui excluent. « where » est le passage à la lettre près, 160 caractères au plus. « problem » dit ce qui ne va pas et quoi faire. Pas de question de goût. Une liste vide est une bonne réponse.

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['Campagne', 'Texte, Markdown ou HTML, tel qu’il part'],
        claims: ['Affirmations approuvées', 'Une par ligne'],
        bannedWords: ['Mots interdits', 'Un par ligne'],
      },
      fields: {
        issues: 'Constats',
        check: 'Contrôle',
        severity: 'Poids',
        where: 'Passage',
        problem: 'Quoi faire',
        note: 'Remarque',
        error: 'erreur',
        warning: 'avertissement',
        link: 'lien',
        utm: 'UTM',
        claim: 'affirmation',
        'banned-word': 'mot interdit',
        length: 'longueur',
        'alt-text': 'texte alternatif',
        price: 'prix',
        date: 'date',
        other: 'autre',
      },
    },
    es: {
      title: 'Revisión de campaña',
      description:
        'Revisa una campaña antes de salir: enlaces, UTM, afirmaciones, palabras prohibidas, longitud, textos alternativos, precios y fechas, y lo que suena mal.',
      fallback: 'Que otra persona pulse cada enlace, compare cada cifra con el briefing y lea el texto en voz alta.',
      prompt: `Revisa esta campaña para {{channel}} antes de que salga. Señala lo que sería embarazoso, falso o prohibido: afirmaciones no aprobadas, contradicciones entre cifras, precios, fechas y condiciones, lo que falta por ley o por equidad (condiciones, fin de la oferta, remitente), trato equivocado, faltas, frases que excluyen. "where" es el pasaje letra por letra, 160 caracteres como máximo. "problem" dice qué está mal y qué hacer. Nada de gustos. Una lista vacía es una buena respuesta.

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['Campaña', 'Texto, Markdown o HTML, tal como saldrá'],
        claims: ['Afirmaciones aprobadas', 'Una por línea'],
        bannedWords: ['Palabras prohibidas', 'Una por línea'],
      },
      fields: {
        issues: 'Hallazgos',
        check: 'Control',
        severity: 'Peso',
        where: 'Dónde',
        problem: 'Qué hacer',
        note: 'Nota',
        error: 'error',
        warning: 'aviso',
        link: 'enlace',
        utm: 'UTM',
        claim: 'afirmación',
        'banned-word': 'palabra prohibida',
        length: 'longitud',
        'alt-text': 'texto alternativo',
        price: 'precio',
        date: 'fecha',
        other: 'otro',
      },
    },
    ja: {
      title: 'キャンペーンの点検',
      description: '配信前に点検します。リンク、UTM、主張、禁止語、長さ、代替テキスト、価格と日付、読んでおかしい点。',
      fallback: '別の人にすべてのリンクを押してもらい、数字を概要と照らし合わせ、声に出して読んでください。',
      prompt: `{{channel}} 向けのこのキャンペーンを配信前に点検してください。恥ずかしいこと、誤り、禁止事項を報告します。承認されていない主張、数字・価格・日付・条件の矛盾、法律や公正さの面で足りないもの（条件、提供の終了、送り主）、誤った宛て方、誤字、人を排除する文。"where" は該当箇所を一字一句、160 文字以内で。"problem" は何が悪く、どうすべきか。好みの問題は挙げません。空の一覧も良い回答です。

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['キャンペーン', '配信するままのテキスト、Markdown、HTML'],
        claims: ['承認済みの主張', '1 行に 1 つ'],
        bannedWords: ['禁止語', '1 行に 1 つ'],
      },
      fields: {
        issues: '指摘',
        check: '点検',
        severity: '重さ',
        where: '箇所',
        problem: '対応',
        note: '注記',
        error: '誤り',
        warning: '注意',
        link: 'リンク',
        utm: 'UTM',
        claim: '主張',
        'banned-word': '禁止語',
        length: '長さ',
        'alt-text': '代替テキスト',
        price: '価格',
        date: '日付',
        other: 'その他',
      },
    },
    ar: {
      title: 'فحص الحملة',
      description:
        'يراجع الحملة قبل انطلاقها: الروابط وUTM والادعاءات والكلمات الممنوعة والطول والنصوص البديلة والأسعار والتواريخ وما يُقرأ خطأ.',
      fallback: 'دع شخصًا آخر ينقر كل رابط ويقارن كل رقم بالموجز ويقرأ النص بصوت عالٍ.',
      prompt: `راجع هذه الحملة لقناة {{channel}} قبل انطلاقها. أبلغ عمّا يكون محرجًا أو خاطئًا أو ممنوعًا: ادعاءات غير معتمدة، وتناقض بين الأرقام والأسعار والتواريخ والشروط، وما ينقص قانونًا أو إنصافًا (الشروط، نهاية العرض، المرسل)، ومخاطبة خاطئة، وأخطاء إملائية، وجمل تُقصي الناس. ‏"where" الموضع حرفًا بحرف من 160 حرفًا على الأكثر. ‏"problem" يقول ما الخطأ وما العمل. لا مسائل ذوق. والقائمة الفارغة جواب جيد.

{{campaign}}

{{claims}}

{{bannedWords}}`,
      labels: {
        campaign: ['الحملة', 'نص أو Markdown أو HTML كما ستُرسل'],
        claims: ['الادعاءات المعتمدة', 'واحد في كل سطر'],
        bannedWords: ['الكلمات الممنوعة', 'واحدة في كل سطر'],
      },
      fields: {
        issues: 'الملاحظات',
        check: 'الفحص',
        severity: 'الأهمية',
        where: 'الموضع',
        problem: 'ما العمل',
        note: 'ملاحظة',
        error: 'خطأ',
        warning: 'تنبيه',
        link: 'رابط',
        utm: 'UTM',
        claim: 'ادعاء',
        'banned-word': 'كلمة ممنوعة',
        length: 'الطول',
        'alt-text': 'نص بديل',
        price: 'سعر',
        date: 'تاريخ',
        other: 'أخرى',
      },
    },
  },
  evaluation: [
    {
      name: 'finds the price that is not lower',
      inputs: {
        campaign:
          'Subject: Raised beds\n\nWas €89.00, now €99.00. [Order](https://kupferhof-moebel.de/?utm_source=n&utm_medium=email&utm_campaign=beds)',
        channel: 'email',
        language: 'en',
      },
      answer:
        '{"issues":[{"check":"price","severity":"error","where":"€89.00, now €99.00","problem":"The new price is higher than the old one. Correct one of them."}]}',
      expect: { values: { 'issues.0.check': { oneOf: ['price'] }, 'issues.0.severity': { oneOf: ['error'] } } },
    },
    {
      name: 'findet das verbotene Wort',
      inputs: {
        campaign: 'Betreff: Beete\n\nBillige Beete aus Lärche, bis 30. Februar 2030.',
        channel: 'email',
        bannedWords: 'billige',
        language: 'de',
      },
      answer:
        '{"issues":[{"check":"banned-word","severity":"error","where":"Billige","problem":"Dieses Wort ist verboten."},{"check":"date","severity":"error","where":"30. Februar 2030","problem":"Diesen Tag gibt es nicht."}]}',
      expect: {
        contains: ['billige', '30. Februar 2030'],
        values: { 'issues.0.check': { oneOf: ['banned-word', 'date'] } },
      },
    },
  ],
};
