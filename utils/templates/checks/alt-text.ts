import { type Campaign, type Issue, issue } from './issue';

const markdownImage = /!\[([^\]\n]{0,1000})\]\(([^)\n]{0,2000})\)/g;
const htmlImage = /<img\b([^>]{0,2000})>/gi;
const altAttribute = /(?:^|\s)alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const maxAlt = 125;
const fileName =
  /^[\w() -]{1,120}\.(?:png|jpe?g|gif|webp|svg|avif|heic)$|^(?:img|image|dsc|picture|screenshot)[-_ ]?\d*$/i;

/** Pictures of which a person who does not see them learns nothing. */
export function checkAltText({ text }: Campaign): Issue[] {
  const images = [
    ...[...text.matchAll(markdownImage)].map((match) => ({ at: match.index, written: match[0], alt: match[1] ?? '' })),
    ...[...text.matchAll(htmlImage)].map((match) => {
      const alt = altAttribute.exec(match[1] ?? '');
      return { at: match.index, written: match[0], alt: alt === null ? '' : (alt[1] ?? alt[2] ?? alt[3] ?? '') };
    }),
  ].sort((a, b) => a.at - b.at);
  return images.flatMap(({ written, alt }): Issue[] => {
    const said = alt.trim();
    if (said === '') return [issue('alt-text', 'alt-missing', 'error', written)];
    if (fileName.test(said)) return [issue('alt-text', 'alt-file', 'error', written)];
    return said.length > maxAlt
      ? [issue('alt-text', 'alt-long', 'warning', written, { length: String(said.length), limit: String(maxAlt) })]
      : [];
  });
}
