import type { Policy } from './schema';

/** What a company looks like, as its policy says it. */
export type Brand = Pick<Policy['organisation'], 'colour' | 'logo'>;

type Rgb = readonly [red: number, green: number, blue: number];

/** Grounds of `components/ui/tokens.css` on which the accent stands: the two that are hardest to stand on. */
const grounds = { light: '#f1efe9', dark: '#2a2926' } as const;
const white: Rgb = [255, 255, 255];
const ink: Rgb = [5, 20, 17];
/** WCAG 2.2, 1.4.3 wants 4.5 for text on its ground; a little more, for what is lost when a colour is written down. */
const leastContrast = 4.6;

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const hexOf = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mixed = (from: Rgb, to: Rgb, share: number) =>
  from.map((part, at) => part + ((to[at] ?? 0) - part) * share) as unknown as Rgb;

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of two colours written as `#rrggbb`, 1 to 21. */
export const contrastOf = (one: string, other: string): number => contrast(rgbOf(one), rgbOf(other));

/** Colours of one look. */
export interface Tones {
  accent: string;
  strong: string;
  onAccent: string;
  soft: string;
}

function tonesOn(colour: Rgb, ground: Rgb, towards: Rgb, softShare: number): Tones {
  const soft = (accent: Rgb) => mixed(ground, accent, softShare);
  let accent = colour;
  // As little as is needed: a brand is known by its colour.
  for (let step = 0; step < 100; step++) {
    if (contrast(accent, ground) >= leastContrast && contrast(accent, soft(accent)) >= leastContrast) break;
    accent = mixed(colour, towards, (step + 1) / 100);
  }
  // As it will be written: rounding must not take away what was reached.
  const written = rgbOf(hexOf(accent));
  const onAccent = contrast(written, white) >= contrast(written, ink) ? white : ink;
  return {
    accent: hexOf(written),
    // Away from what stands on it: under the pointer its contrast grows.
    strong: hexOf(mixed(written, onAccent === white ? ink : white, 0.2)),
    onAccent: hexOf(onAccent),
    soft: hexOf(soft(written)),
  };
}

/** The colour of a brand for light and dark, made darker or lighter until everything on it and in it can be read. */
export function brandTones(colour: string): { light: Tones; dark: Tones } {
  const rgb = rgbOf(colour);
  return {
    light: tonesOn(rgb, rgbOf(grounds.light), [0, 0, 0], 0.08),
    dark: tonesOn(rgb, rgbOf(grounds.dark), white, 0.12),
  };
}

/**
 * The brand as a style sheet; empty where there is no colour. Where the system forces its own colours, they hold.
 *
 * @param selector what has the tokens: `:root`
 */
export function brandStyle(selector: string, { colour }: Brand): string {
  if (colour === undefined) return '';
  const { light, dark } = brandTones(colour);
  const both = (name: string, tone: (tones: Tones) => string) =>
    `--${name}: light-dark(${tone(light)}, ${tone(dark)});`;
  const lines = [
    both('color-accent', ({ accent }) => accent),
    both('color-accent-strong', ({ strong }) => strong),
    both('color-on-accent', ({ onAccent }) => onAccent),
    both('color-accent-soft', ({ soft }) => soft),
    both('color-focus', ({ accent }) => accent),
  ];
  return `@media not (forced-colors: active) { ${selector} { ${lines.join(' ')} } }`;
}
