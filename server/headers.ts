import { Hono, type MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

const yearSeconds = 31_536_000;

/**
 * What every answer of the server tells a browser: load and run nothing but our own files, in nobody's frame, for
 * nobody's page, keep nothing.
 *
 * @param isLocal whether the server answers to nobody but its own machine
 */
export function protectedAnswers(isLocal: boolean): Hono {
  const routes = new Hono();
  const page = protection(isLocal, NONCE);
  const program = protection(isLocal);
  routes.use(
    '*',
    // What programs ask for is no page, and has no line of style for which somebody would have to draw a number.
    (c, next) => (c.req.path.startsWith('/v1/') ? program(c, next) : page(c, next)),
    async (c, next) => {
      await next();
      // Whoever wants an answer kept says so.
      const { headers } = c.res;
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    },
  );
  return routes;
}

/** What every answer to a program has, as the routes above would say it. */
export async function headersForPrograms(isLocal: boolean): Promise<Record<string, string>> {
  const routes = protectedAnswers(isLocal).get('/v1/', (c) => c.body(null));
  const { headers } = await routes.request('/v1/');
  return Object.fromEntries(headers);
}

function protection(isLocal: boolean, ...styles: (typeof NONCE)[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The widgets of the console write a line of style by themselves, with the nonce that their page carries.
      styleSrc: ["'self'", ...styles],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    // Browsers heed it over https only. It would hold for every other server on `localhost`, too.
    strictTransportSecurity: isLocal ? false : `max-age=${yearSeconds}; includeSubDomains`,
    xFrameOptions: 'DENY',
  });
}
