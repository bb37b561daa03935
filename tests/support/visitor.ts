import { SignInEnded } from '@/utils/platform';

/** Stands in for the window that the browser opens at the issuer: follows it, fills in its forms, keeps its cookies. */
export interface Visitor {
  /** As the platform's `visitIssuer`. */
  visit(url: string, isSeen: boolean): Promise<string>;
  /** Who would sign in when asked; nobody: the window is closed. */
  person: string | undefined;
  /** Addresses that windows were opened with, and whether one could see them. */
  visits: { url: URL; isSeen: boolean }[];
  /** Forgets the issuer's cookies. */
  forget(): void;
}

const maxSteps = 20;

export function createVisitor(returnAddress: string): Visitor {
  const cookies = new Map<string, string>();

  async function load(url: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: { cookie },
      redirect: 'manual',
      ...(form && { body: form }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  const visitor: Visitor = {
    person: undefined,
    visits: [],
    forget: () => cookies.clear(),
    async visit(url, isSeen) {
      visitor.visits.push({ url: new URL(url), isSeen });
      let response = await load(url).catch(() => {
        throw new SignInEnded('unreachable');
      });
      for (let step = 0; step < maxSteps; step++) {
        const to = response.headers.get('location');
        if (to !== null) {
          const address = new URL(to, response.url).href;
          if (address.startsWith(returnAddress)) return address;
          response = await load(address);
          continue;
        }
        const page = await response.text();
        const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
        const fields = new URLSearchParams();
        for (const [field] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
          fields.set(/name="([^"]*)"/.exec(field)?.[1] ?? '', /value="([^"]*)"/.exec(field)?.[1] ?? '');
        }
        const asksWho = page.includes('type="password"') || page.includes('name="account"');
        if (action === undefined || (asksWho && (!isSeen || visitor.person === undefined))) {
          throw new SignInEnded(isSeen ? 'closed' : 'needs-person');
        }
        if (asksWho) {
          fields.set('login', visitor.person ?? '');
          // Of the demo issuer, which has a button for each person.
          fields.set('account', visitor.person ?? '');
          fields.set('password', 'anything');
        }
        response = await load(new URL(action, response.url).href, fields);
      }
      throw new Error('the issuer goes round in circles');
    },
  };
  return visitor;
}
