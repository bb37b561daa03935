import type { Mutation, Row } from './mutation';
import { device } from './privacy/device';
import { telemetry } from './privacy/telemetry';
import { assistant } from './security/assistant';
import { audit } from './security/audit';
import { decision } from './security/decision';
import { files } from './security/files';
import { governance } from './security/governance';
import { identity } from './security/identity';
import { page } from './security/page';
import { policy } from './security/policy';
import { prohibited } from './security/prohibited';
import { recognition } from './security/recognition';
import { requests } from './security/requests';
import { server } from './security/server';
import { typed } from './security/typed';

export { type Control, isInBrowser, type Mutation, type NamedTest, removedFrom } from './mutation';

/** Each in the order in which its document has them. */
const security: Row[] = [
  page,
  typed,
  files,
  recognition,
  decision,
  requests,
  prohibited,
  policy,
  server,
  identity,
  audit,
  governance,
  assistant,
].flat();
const privacy: Row[] = [device, telemetry].flat();

export const mutations: Mutation[] = [
  ...security.map((row): Mutation => ({ ...row, document: 'docs/security.md' })),
  ...privacy.map((row): Mutation => ({ ...row, document: 'docs/privacy.md' })),
];
