const shapes: Record<string, string>[] = [
  { d: 'M9 20a7 7 0 0 1 14 0z', fill: '#ffc53d' },
  { d: 'M16 6.5v3M6.45 10.45l2.12 2.12M25.55 10.45l-2.12 2.12', stroke: '#ffc53d', 'stroke-width': '2.4' },
  { d: 'M5 21h22M11 26h10', stroke: '#fff', 'stroke-width': '2' },
];

/** The mark of Daylight, the sun coming up over the horizon: public/icons/daylight.svg, which a page may not load. */
export function mark(document: Document): SVGSVGElement {
  const make = (name: 'svg' | 'rect' | 'path', attributes: Record<string, string>) => {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    return shape;
  };
  const svg = make('svg', { viewBox: '0 0 32 32', class: 'mark', 'aria-hidden': 'true' }) as SVGSVGElement;
  svg.append(make('rect', { width: '32', height: '32', rx: '7', fill: '#0e6a5b' }));
  for (const shape of shapes) svg.append(make('path', { fill: 'none', 'stroke-linecap': 'round', ...shape }));
  return svg;
}

/** The company's own mark, where the policy has one and the page lets it be shown; else ours. */
export function brandMark(document: Document, logo: string | undefined): Element {
  if (logo === undefined) return mark(document);
  const image = document.createElement('img');
  image.className = 'mark';
  image.alt = '';
  // A page's own rules may forbid pictures in it.
  image.addEventListener('error', () => image.replaceWith(mark(document)), { once: true });
  image.src = logo;
  return image;
}
