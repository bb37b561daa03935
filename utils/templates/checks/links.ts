import { type Campaign, type Issue, issue } from './issue';

interface Link {
  /** As it is written. */
  written: string;
  address: string;
}

const markdownLink = /\]\(\s*<?([^)\s>]{0,1000})>?(?:\s+"[^"\n]{0,300}")?\s*\)/g;
const htmlLink = /<a\s[^>]{0,1000}?href\s*=\s*(?:"([^"]{0,1000})"|'([^']{0,1000})')/gi;
const bareLink = /\bhttps?:\/{0,3}[^\s<>"')\]]{0,1000}/gi;
/** Hosts and paths that somebody meant to replace. RFC 2606 keeps the first ones for examples. */
const standIn =
  /(^|\.)(example|invalid|test|localhost)(\.(com|net|org))?$|^(your|my)-?(site|domain|company|shop)\b|\b(todo|tbd|xxx+|placeholder|insert-?link)\b/i;
const privateHost = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[?::1)/;
/** These need no count. */
const service = /unsubscribe|abmeld|desabonn|désabonn|baja|opt-?out|privacy|datenschutz|imprint|impressum/i;

function linksIn(text: string): Link[] {
  const found = new Map<string, Link>();
  const add = (written: string, address: string) => {
    const key = address.trim();
    if (!found.has(key)) found.set(key, { written, address: key });
  };
  for (const match of text.matchAll(markdownLink)) {
    // A picture is looked at elsewhere.
    const opening = text.lastIndexOf('[', match.index);
    if (opening > 0 && text.charAt(opening - 1) === '!') continue;
    add(
      match[1] === '' ? text.slice(Math.max(0, opening), match.index + match[0].length) : (match[1] ?? ''),
      match[1] ?? '',
    );
  }
  for (const match of text.matchAll(htmlLink)) {
    const address = match[1] ?? match[2] ?? '';
    add(address === '' ? match[0] : address, address.replaceAll('&amp;', '&'));
  }
  // The address of a picture is no link.
  const rest = text.replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)|<img\b[^>]{0,1000}>/gi, ' ');
  for (const match of rest.matchAll(bareLink)) {
    const address = match[0].replace(/[.,;:!?]+$/, '').replaceAll('&amp;', '&');
    add(match[0].replace(/[.,;:!?]+$/, ''), address);
  }
  return [...found.values()];
}

/** Addresses that lead nowhere, not safely, or to a place that was to be filled in. */
export function checkLinks({ text }: Campaign): Issue[] {
  return linksIn(text).flatMap(({ written, address }): Issue[] => {
    if (address === '' || address === '#') return [issue('link', 'link-empty', 'error', written)];
    if (/^(mailto|tel|sms):/i.test(address) || /^[/#?.]/.test(address)) return [];
    const url = parsed(address);
    if (url === undefined) return [issue('link', 'link-broken', 'error', written)];
    if (!/^https?:$/.test(url.protocol)) return [];
    const issues: Issue[] = [];
    if (standIn.test(url.hostname) || standIn.test(url.pathname) || privateHost.test(url.hostname))
      issues.push(issue('link', 'link-stand-in', 'error', written));
    if (url.username !== '' || url.password !== '') issues.push(issue('link', 'link-login', 'error', written));
    if (url.protocol === 'http:') issues.push(issue('link', 'link-insecure', 'warning', written));
    return issues;
  });
}

function parsed(address: string): URL | undefined {
  // The browser mends "https:/shop" and "https:shop"; a mail program does not.
  if (/^https?:(?!\/\/[^/])/i.test(address)) return undefined;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isNamed = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  return /^https?:$/.test(url.protocol) && !isNamed ? undefined : url;
}

const wanted = ['utm_source', 'utm_medium', 'utm_campaign'] as const;
/** Where clicks are told apart by them. */
const counted = new Set(['email', 'linkedin', 'instagram', 'x', 'sms', 'push']);

/** Whether clicks on each link can be counted, and under one name. */
export function checkUtm({ text, channel }: Campaign): Issue[] {
  const links = linksIn(text).flatMap(({ written, address }) => {
    const url = /^https?:\/\//i.test(address) ? parsed(address) : undefined;
    return url === undefined || service.test(address) ? [] : [{ written, parameters: url.searchParams }];
  });
  const issues: Issue[] = [];
  const campaigns = new Set<string>();
  for (const { written, parameters } of links) {
    const given = [...parameters.keys()].filter((name) => name.toLowerCase().startsWith('utm_'));
    if (given.length === 0) {
      if (counted.has(channel ?? '')) issues.push(issue('utm', 'utm-none', 'warning', written));
      continue;
    }
    const missing = wanted.filter((name) => !parameters.get(name));
    if (missing.length > 0) issues.push(issue('utm', 'utm-missing', 'error', written, { names: missing.join(', ') }));
    const odd = given.filter(
      (name) =>
        /[A-Z\s]/.test(name) || /[A-Z\s]/.test(parameters.get(name) ?? '') || parameters.getAll(name).length > 1,
    );
    if (odd.length > 0)
      issues.push(issue('utm', 'utm-spelling', 'warning', written, { names: [...new Set(odd)].join(', ') }));
    const campaign = parameters.get('utm_campaign');
    if (campaign) campaigns.add(campaign);
    if (campaigns.size === 2 && campaign) {
      issues.push(issue('utm', 'utm-differs', 'warning', written, { names: [...campaigns].join(', ') }));
      campaigns.clear();
      campaigns.add(campaign);
    }
  }
  return issues;
}
