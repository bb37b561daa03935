import DOMPurify from 'dompurify';
import type { TokenizerAndRendererExtension } from 'marked';

/**
 * Formulas in answers: `$...$`, `$$...$$`, `\(...\)` and `\[...\]`. A dollar sign counts only as pandoc counts it: nothing
 * blank inside the marks and no digit behind the last one, so that prices stay prices.
 */
const inline =
  /^(?:\\\(([^\n]+?)\\\)|\$\$((?:\\.|[^\\$])+?)\$\$|\$(?![\s$])((?:\\.|[^\\$\n])*?[^\\\s$]|[^\\\s$])\$(?!\d))/;
const block = /^ {0,3}(?:\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\])[ \t]*(?:\n|$)/;

/** Shown as written until the formula itself can be; a formula with a value in it stays as written. */
function written(tex: string, mode: 'inline' | 'block', escapeHtml: (text: string) => string): string {
  const mark = /[\ue000\ue001]/.test(tex) ? '' : ` data-math="${mode}"`;
  const code = `<code${mark}>${escapeHtml(tex.trim())}</code>`;
  return mode === 'block' ? `<p>${code}</p>` : code;
}

export function mathExtensions(escapeHtml: (text: string) => string): TokenizerAndRendererExtension[] {
  return [
    {
      name: 'mathBlock',
      level: 'block',
      // Asked of what is behind the first character: that it begins there does not make it the beginning of a line.
      start: (text) => /\n {0,3}(?:\$\$|\\\[)/.exec(text)?.index,
      tokenizer(text) {
        const match = block.exec(text);
        return match === null ? undefined : { type: 'mathBlock', raw: match[0], tex: match[1] ?? match[2] ?? '' };
      },
      renderer: ({ tex }) => written(tex, 'block', escapeHtml),
    },
    {
      name: 'mathInline',
      level: 'inline',
      start: (text) => /\$|\\\(/.exec(text)?.index,
      tokenizer(text) {
        const match = inline.exec(text);
        if (match === null) return undefined;
        return { type: 'mathInline', raw: match[0], tex: match[1] ?? match[2] ?? match[3] ?? '' };
      },
      renderer: ({ tex }) => written(tex, 'inline', escapeHtml),
    },
  ];
}

/**
 * Puts MathML in the place of formulas that stand there as they were written. The library comes with the first formula.
 * What it makes is sanitised like the rest, without addresses and without styles.
 */
export async function typeset(root: Element): Promise<void> {
  const places = root.querySelectorAll<HTMLElement>('code[data-math]');
  if (places.length === 0) return;
  const { default: temml } = await import('temml');
  for (const place of places) {
    const displayMode = place.dataset.math === 'block';
    const tex = place.textContent ?? '';
    let made: string;
    try {
      made = temml.renderToString(tex, {
        displayMode,
        throwOnError: true,
        trust: false,
        maxExpand: 200,
        maxSize: [20, 20],
      });
    } catch {
      // Not a formula, or one that nobody could read: it stays as it was written.
      delete place.dataset.math;
      continue;
    }
    const formula = DOMPurify.sanitize(made, {
      USE_PROFILES: { mathMl: true },
      FORBID_ATTR: ['style', 'href', 'xlink:href', 'class', 'id', 'src'],
      RETURN_DOM_FRAGMENT: true,
    });
    formula.firstElementChild?.setAttribute('dir', 'ltr');
    place.replaceWith(formula);
  }
}
