import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { demoClients } from '@/server/identity/demo-issuer';
import { type Daylight, launchDaylight, type PolicyDocument } from './daylight';
import { type Server, startServer } from './server';
import { type SiteServer, serveSite } from './sites';

/** The main job on one machine: server, practice chatbot and browser, tied together by a policy. */
export interface Stand {
  server: Server;
  site: SiteServer;
  /** Address of the practice chatbot, on a host name of its own. */
  siteUrl: string;
  policy: PolicyDocument;
  daylight: Daylight;
  close(): Promise<void>;
}

export interface StandOptions {
  headless: boolean;
  /** For the server: DAYLIGHT_DATA_DIR, DAYLIGHT_UPSTREAM_URL ... */
  environment?: Record<string, string>;
  /** Whether people sign in, at the demo issuer. */
  signIn?: boolean;
  /** Where the extension reaches the server; its own address without it. A recorder may stand between. */
  wire?: (server: Server) => Promise<string>;
  /** Ports that are taken when they are free, so that addresses stay the same from run to run. */
  ports?: { server: number; site: number };
  onStart?: (context: BrowserContext) => Promise<void>;
}

/** Every name below `localhost` is this machine (RFC 6761), and the guard can tell it from the server's. */
const siteHost = 'chatbot.localhost';

/** What a company would deploy: its gateway, its collector, and one AI tool that the catalogue does not have. */
function standPolicy(serverUrl: string, token: string, issuer: string | undefined): PolicyDocument {
  return {
    version: 1,
    organisation: { name: 'Northwind' },
    sites: { add: [{ name: 'Practice chatbot', hosts: [siteHost], status: 'unsanctioned' }] },
    assistant: { gatewayUrl: `${serverUrl}/v1`, ...(issuer === undefined && { token }) },
    ...(issuer !== undefined && { identity: { issuer, clientId: demoClients.extension } }),
    telemetry: { endpoint: `${serverUrl}/v1/logs`, bucketHours: 1, sendAtOnce: true },
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Starts everything; when a part does not start, what was started is stopped again. */
export async function startStand({
  headless,
  environment = {},
  signIn = false,
  wire,
  ports,
  onStart,
}: StandOptions): Promise<Stand> {
  const running: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of running.splice(0).reverse()) await part.close();
  };
  try {
    const free = async (port = 0) => ((await isFree(port)) ? port : 0);
    const token = randomBytes(24).toString('base64url');
    const PORT = String(await free(ports?.server));
    const server = await startServer({
      ...environment,
      DAYLIGHT_TOKEN: token,
      PORT,
      ...(signIn && { DAYLIGHT_DEMO_ISSUER: '1' }),
    });
    running.push({ close: server.stop });
    const site = await serveSite('practice', await free(ports?.site));
    running.push(site);
    const issuer = /^Demo sign-in on (\S+)/m.exec(server.log())?.[1];
    const policy = standPolicy((await wire?.(server)) ?? server.url, token, issuer);
    const daylight = await launchDaylight({ policy, headless, ...(onStart && { onStart }) });
    running.push(daylight);
    const siteUrl = `http://${siteHost}:${new URL(site.url).port}/`;
    return { server, site, siteUrl, policy, daylight, close };
  } catch (error) {
    await close();
    throw error;
  }
}
