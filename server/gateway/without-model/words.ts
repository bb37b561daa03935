import type { TemplateLanguage } from '@/utils/templates';

interface OfflineWords {
  /** Above a text. */
  notice: string;
  /** In the note of an answer that is data. */
  counted: string;
  nothing: string;
  subject: string;
  /** Behind words that two texts share. */
  shared: string;
  notJudged: string;
  rows: string;
}

/** What is said beside the person's own words where no model is connected. */
export const offlineWords: Record<TemplateLanguage, OfflineWords> = {
  en: {
    notice:
      '**No AI model is connected.** Nothing new is written here: these are parts of your own text, chosen by counting words.',
    counted: 'No AI model is connected: this was worked out by comparing and counting words.',
    nothing: 'Nothing in the material fits.',
    subject: 'Subject',
    shared: 'Words in common',
    notJudged: 'not judged',
    rows: 'Rows',
  },
  de: {
    notice:
      '**Kein KI-Modell ist verbunden.** Hier ist nichts neu geschrieben: Es sind Teile Ihres eigenen Textes, durch Zählen von Wörtern ausgewählt.',
    counted: 'Kein KI-Modell ist verbunden: Das ist durch Vergleichen und Zählen von Wörtern ermittelt.',
    nothing: 'Nichts im Material passt.',
    subject: 'Betreff',
    shared: 'Gemeinsame Wörter',
    notJudged: 'nicht beurteilt',
    rows: 'Zeilen',
  },
  fr: {
    notice:
      '**Aucun modèle d’IA n’est connecté.** Rien de nouveau n’est écrit ici : ce sont des parties de votre propre texte, choisies en comptant les mots.',
    counted: 'Aucun modèle d’IA n’est connecté : résultat obtenu en comparant et en comptant les mots.',
    nothing: 'Rien dans la matière ne convient.',
    subject: 'Objet',
    shared: 'Mots en commun',
    notJudged: 'non évalué',
    rows: 'Lignes',
  },
  es: {
    notice:
      '**No hay ningún modelo de IA conectado.** Aquí no se escribe nada nuevo: son partes de tu propio texto, elegidas contando palabras.',
    counted: 'No hay ningún modelo de IA conectado: se obtuvo comparando y contando palabras.',
    nothing: 'Nada en el material encaja.',
    subject: 'Asunto',
    shared: 'Palabras en común',
    notJudged: 'sin valorar',
    rows: 'Filas',
  },
  ja: {
    notice:
      '**AI モデルが接続されていません。** 新しい文章は書かれていません。あなたのテキストから単語を数えて選んだ部分です。',
    counted: 'AI モデルが接続されていないため、単語の比較と集計で求めました。',
    nothing: '当てはまるものがありません。',
    subject: '件名',
    shared: '共通する単語',
    notJudged: '判定なし',
    rows: '行数',
  },
  ar: {
    notice: '**لا يوجد نموذج ذكاء اصطناعي متصل.** لم يُكتب هنا شيء جديد: هذه أجزاء من نصك أنت، اختيرت بعدّ الكلمات.',
    counted: 'لا يوجد نموذج ذكاء اصطناعي متصل: حُسب هذا بمقارنة الكلمات وعدّها.',
    nothing: 'لا شيء في المادة يناسب.',
    subject: 'الموضوع',
    shared: 'كلمات مشتركة',
    notJudged: 'غير مُقيَّم',
    rows: 'الصفوف',
  },
};
