import type { MiddlewareHandler } from 'hono';
import { companyDetection, patternEngine, scan, scanInSlices } from '@/utils/detection';
import type { Audit } from '../audit/record';
import type { Settings } from '../environment';
import { WrongEnvironment } from '../environment';
import { createCatalogue, seedCatalogue } from '../governance/catalogue';
import { type Governance, openGovernance } from '../governance/open';
import type { Caller } from '../identity/caller';
import type { Log } from '../log';
import type { Metrics } from '../metrics';
import { readPolicyFile } from '../policy-file';
import { readSettings } from '../settings-file';
import type { Store } from '../store/store';
import type { Traces } from '../traces';
import { connectLanes, withEnvironment } from './connect';
import { type Engine, EngineFailure } from './engine';
import { createLimits } from './limits';
import { readLogKeys } from './log-keys';
import { createPromptLog } from './prompt-log';
import { createGateway, type Gateway } from './routes';
import { type GatewaySettings, gatewaySettingsSchema, lanesOf, type SecretSources } from './settings';
import { tried } from './trial';

export interface OpenGatewayParts {
  settings: Pick<Settings, 'upstream' | 'model' | 'settingsFile' | 'policyFile' | 'logKeys'>;
  sources: SecretSources;
  store: Store;
  audit: Audit;
  metrics: Metrics;
  traces?: Traces | undefined;
  log: Log;
  now: () => number;
  /** Sets the caller, or answers. */
  identify: MiddlewareHandler;
  /** The same by the header `Authorization` alone. */
  known?: ((authorization: string | undefined) => Promise<Caller>) | undefined;
  /** In place of the upstreams of the settings. */
  engine?: Engine | undefined;
  /** Whether webhooks may go to this machine and its network: where nobody else can reach it anyway. */
  allowsLocalWebhooks?: boolean | undefined;
}

/**
 * The gateway as settings and environment want it.
 *
 * @throws {WrongEnvironment} with line and key of what is wrong in the settings file
 */
export async function openGateway(parts: OpenGatewayParts): Promise<Gateway & { governance: Governance }> {
  const { settings, sources, store, audit, log, now, identify, engine, metrics } = parts;
  const given = readGatewaySettings(settings.settingsFile, sources);
  const lanes = withEnvironment(lanesOf(given, sources), settings);
  await seedCatalogue(store.database, given.useCases);
  const keys = settings.logKeys ? readLogKeys(settings.logKeys) : undefined;
  if (!keys) {
    const wanting = given.useCases
      .filter(({ log: kept, approval }) => kept.mode !== 'off' || approval !== 'none')
      .map(({ id }) => id);
    if (wanting.length > 0) {
      throw new WrongEnvironment([
        `DAYLIGHT_LOG_KEY: expected, because these use cases keep texts: ${wanting.join(', ')}`,
      ]);
    }
  }
  const company = companyOf(settings.policyFile, sources);
  /** What is short takes less than a pause. */
  const scanSlowly = async (text: string) =>
    text.length <= shortUnits ? scan(text, company) : scanInSlices(text, { company });
  const catalogue = createCatalogue(store.database, now);
  const { database } = store;
  const engineOf = engine
    ? () => engine
    : connectLanes(lanes, log, (upstream, { code }) => metrics.upstreamFailed(upstream, code));
  const governance = openGovernance({
    async ask(trial) {
      const asked = engineOf(trial.useCase.lane);
      if (!asked) throw new EngineFailure('upstream_unreachable');
      return tried(asked, trial);
    },
    async modelName() {
      if (settings.model) return settings.model;
      const [first] =
        (await engineOf('production')
          ?.models(AbortSignal.timeout(10_000))
          .catch(() => [])) ?? [];
      return first?.id ?? 'default';
    },
    allowsLocal: parts.allowsLocalWebhooks ?? false,

    database,
    audit,
    log,
    now,
    keys,
    catalogue,
    scan: scanSlowly,
    ...given.governance,
  });
  const gateway = createGateway({
    engineOf,
    catalogue,
    governance: governance.approving,
    rules: { request: given.requestRules, answer: given.answerRules },
    scan: scanSlowly,
    scanNow: (text) => scan(text, company),
    limits: createLimits(store),
    promptLog: createPromptLog({ database: store.database, keys, scan: scanSlowly, log }),
    audit,
    observe(observed) {
      metrics.observe(observed);
      parts.traces?.observe(observed);
    },
    log,
    now,
    identify,
    known: parts.known,
  });
  gateway.routes.route('/', governance.suggestions(identify));
  return { ...gateway, governance };
}

/** A text of this length is scanned in about a millisecond. */
const shortUnits = 8_192;

function readGatewaySettings(file: string | undefined, { readFile }: SecretSources): GatewaySettings {
  if (file === undefined) return gatewaySettingsSchema.parse({});
  return readSettings(file, read(file, 'DAYLIGHT_SETTINGS', readFile), gatewaySettingsSchema);
}

/** What the company wants found beside the rules. Lists of fingerprints are for browsers. */
function companyOf(file: string | undefined, sources: SecretSources) {
  const policy = readPolicyFile(file, sources);
  return policy && companyDetection(policy.detection, { compilePatterns: patternEngine });
}

function read(file: string, variable: string, readFile: SecretSources['readFile']): string {
  try {
    return readFile(file);
  } catch {
    throw new WrongEnvironment([`${variable}: the file cannot be read`]);
  }
}
