/** Under these, in most countries, names are given out one level further down: `co.uk`, `com.br`. */
const commonSecondLevel = /^(?:ac|co|com|edu|gob|gov|go|ne|net|nom|or|org)$/;

/** The part of a host that one owner has, as far as it can be told without the list of all suffixes. */
function ownerOf(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && commonSecondLevel.test(second) ? -3 : -2).join('.');
}

/** Whether two addresses are of one owner: `js.pay.com` and `api.pay.com` are. */
export function isSameSite(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const [hostOfA, hostOfB] = [new URL(a).hostname, new URL(b).hostname];
  return hostOfA === hostOfB || (!/^[\d.]+$|:/.test(hostOfA) && ownerOf(hostOfA) === ownerOf(hostOfB));
}
