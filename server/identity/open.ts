import type { Hono } from 'hono';
import type { Audit } from '../audit/record';
import type { Log } from '../log';
import { createSessions, type Sessions } from './console-sessions';
import { consoleSignInRoutes } from './console-sign-in';
import type { People } from './identify';
import type { IdentitySettings } from './settings';

export interface ConsoleSignIn {
  sessions: Sessions;
  routes: Hono;
}

/** The console's sign-in, where people are known by an issuer. */
export function openConsoleSignIn(parts: {
  settings: IdentitySettings;
  people: People;
  token?: string | undefined;
  audit: Pick<Audit, 'append'>;
  log: Log;
}): ConsoleSignIn {
  const isSecure = parts.settings.publicUrl?.startsWith('https:') ?? false;
  const sessions = createSessions(parts, isSecure);
  return { sessions, routes: consoleSignInRoutes({ ...parts, sessions, isSecure }) };
}
