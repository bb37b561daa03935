/** Languages that the shipped templates speak, and write in. The same as those of the interface. */
export const templateLanguages = ['en', 'de', 'fr', 'es', 'ja', 'ar'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

export function isTemplateLanguage(word: unknown): word is TemplateLanguage {
  return templateLanguages.some((language) => language === word);
}

interface Instructions {
  /** Before the JSON schema that the answer must fit. */
  json: string;
  /** Before the names of the columns. */
  table: string;
  /** Before what is wrong with an answer, which the model is asked to give again. */
  repair: string;
}

/** What is said to a model about the form of its answer, in the language that it writes in. */
export const instructions: Record<TemplateLanguage, Instructions> = {
  en: {
    json: 'Answer with one JSON value and nothing around it: no introduction, no code fence. It must fit this JSON Schema; texts in it are in English:',
    table:
      'Answer with one Markdown table and nothing around it. Texts in it are in English. Its columns, in this order:',
    repair:
      'Your answer does not have the form that was asked for. Give the whole answer again, corrected, and nothing else. What is wrong:',
  },
  de: {
    json: 'Antworte mit einem einzigen JSON-Wert und nichts darum herum: keine Einleitung, kein Codeblock. Er muss zu diesem JSON-Schema passen; die Texte darin sind auf Deutsch:',
    table:
      'Antworte mit einer einzigen Markdown-Tabelle und nichts darum herum. Die Texte darin sind auf Deutsch. Ihre Spalten, in dieser Reihenfolge:',
    repair:
      'Deine Antwort hat nicht die verlangte Form. Gib die ganze Antwort noch einmal, berichtigt, und sonst nichts. Was nicht stimmt:',
  },
  fr: {
    json: 'Réponds par une seule valeur JSON, sans rien autour : ni introduction, ni bloc de code. Elle doit respecter ce schéma JSON ; les textes y sont en français :',
    table:
      'Réponds par un seul tableau Markdown, sans rien autour. Les textes y sont en français. Ses colonnes, dans cet ordre :',
    repair:
      'Ta réponse n’a pas la forme demandée. Redonne la réponse entière, corrigée, et rien d’autre. Ce qui ne va pas :',
  },
  es: {
    json: 'Responde con un único valor JSON y nada alrededor: sin introducción ni bloque de código. Debe cumplir este esquema JSON; los textos van en español:',
    table:
      'Responde con una única tabla Markdown y nada alrededor. Los textos van en español. Sus columnas, en este orden:',
    repair:
      'Tu respuesta no tiene la forma pedida. Da de nuevo la respuesta completa, corregida, y nada más. Lo que falla:',
  },
  ja: {
    json: 'JSON の値をひとつだけ返し、前置きやコードブロックなど余分なものは付けないでください。次の JSON スキーマに従い、文章は日本語で書いてください。',
    table:
      'Markdown の表をひとつだけ返し、余分なものは付けないでください。文章は日本語で書いてください。列は次の順です。',
    repair:
      '回答が求められた形式になっていません。修正した回答の全体をもう一度、それだけを返してください。問題点は次のとおりです。',
  },
  ar: {
    json: 'أجب بقيمة JSON واحدة فقط دون أي شيء حولها: لا مقدمة ولا كتلة شيفرة. يجب أن تطابق مخطط JSON هذا، وتُكتب النصوص فيها بالعربية:',
    table: 'أجب بجدول Markdown واحد فقط دون أي شيء حوله. تُكتب النصوص فيه بالعربية. أعمدته بهذا الترتيب:',
    repair: 'إجابتك ليست بالشكل المطلوب. أعد الإجابة كاملة بعد تصحيحها ولا شيء غيرها. ما يجب تصحيحه:',
  },
};
