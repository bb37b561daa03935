/**
 * Classes of letters for patterns without the flag `u`: with it, `\p{L}` is six hundred ranges and pairs of surrogates,
 * each of which V8 compiles wherever the class stands, ten times as long as these take. To be put between brackets.
 */

/** Letters of all scripts of the basic plane, by blocks. */
export const letters =
  'A-Za-zªµºÀ-ÖØ-öø-\u02c1\u0370-\u0481\u048a-\u05ea\u0620-\u064a\u066e-\u06d3\u0900-\u1fff\u2c00-\u2dff\u3005\u3041-\u9fff\uac00-\ud7a3\uf900-\ufdff\ufe70-\uff9f';
/** Capitals of the Latin, Greek, Cyrillic and Armenian scripts. */
export const capitals =
  'A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚΆ-ΏΑ-Ϋ\u0400-\u042fҐҒҖҚҢҮҰҲҶҺӘӨԱ-Ֆ';
/** Small letters of the same scripts; those of Latin Extended-A with their capitals, between which they stand. */
export const smallLetters = 'a-zµß-öø-ƿɐ-ʯά-ώ\u0430-\u045fґғҗқңүұҳҷһәөա-և';
/** And those that only Vietnamese has: names begin with them. */
export const nameCapitals: string = `${capitals}ƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ`;
