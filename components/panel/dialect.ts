import { type MarkedExtension, Tokenizer, type TokenizerAndRendererExtension } from 'marked';

/**
 * Where models write Markdown otherwise than its specification reads it. Every rule here only ever shows more of what
 * was written, or shows it as it was meant.
 */

/** A mark beside a punctuation sign that no blank follows, as Japanese, Chinese and Arabic are written: `**注意：**これは`. */
const bold: TokenizerAndRendererExtension = {
  name: 'boldBesidePunctuation',
  level: 'inline',
  tokenizer(text) {
    const [raw, inner] = /^\*\*(?![\s*])((?:\\[^\n]|[^\\\n*]){1,1000}?)(?<!\s)\*\*(?!\*)/.exec(text) ?? [];
    // Between letters the specification's own rule holds.
    if (raw === undefined || inner === undefined || !/^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(inner)) return undefined;
    return { type: 'strong', raw, text: inner, tokens: this.lexer.inlineTokens(inner) };
  },
};

/** Signs that end a sentence or a quotation without a blank; no address has them as they are. */
const notInAddress =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u060c\u061b\u061f«»“”„‘’]/;

const addressFollows = /^ {0,3}\[[^\]\n]+\]:[ \t]*\n?[ \t]*<?(?:https?|mailto|tel):/i;

export const dialect: MarkedExtension = {
  // Nobody wraps lines by hand in a chat: a line that ends has ended, as under a letter or in an address.
  breaks: true,
  extensions: [bold],
  tokenizer: {
    // `[Name]: Anna` is something that was said. By the specification it is an address, and vanishes.
    def: (text) => (addressFollows.test(text) ? false : undefined),
    // One tilde stands for "about", and for a range.
    del: (text) => (text.startsWith('~~') ? false : undefined),
    url(text) {
      const end = text.search(notInAddress);
      return end < 0 ? false : Tokenizer.prototype.url.call(this, text.slice(0, end));
    },
  },
};
