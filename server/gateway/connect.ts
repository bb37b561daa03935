import { type Lane, lanes } from '@/utils/vocabulary';
import type { Settings } from '../environment';
import { WrongEnvironment } from '../environment';
import type { Log } from '../log';
import type { Engine, EngineFailure } from './engine';
import { createExtractive } from './extractive';
import { createLane } from './lane';
import type { LaneSettings, UpstreamSettings } from './settings';
import { createUpstream } from './upstream';

/**
 * The engine of each lane. Without any upstream every lane answers with extracts, and says so; once one lane is
 * connected, the others answer only where they are too.
 *
 * @param onFailure told of each attempt at an upstream that failed
 */
export function connectLanes(
  settings: LaneSettings,
  log: Log,
  onFailure: (upstream: string, failure: EngineFailure) => void,
): (lane: Lane) => Engine | undefined {
  const engines = new Map<Lane, Engine>();
  for (const lane of lanes) {
    const upstreams = settings[lane];
    if (upstreams) engines.set(lane, laneOf(upstreams, log, onFailure));
  }
  if (engines.size > 0) return (lane) => engines.get(lane);
  const extractive = createExtractive();
  return () => extractive;
}

function laneOf(
  upstreams: readonly UpstreamSettings[],
  log: Log,
  onFailure: (upstream: string, failure: EngineFailure) => void,
): Engine {
  const members = upstreams.map((upstream) => ({
    name: upstream.name,
    retries: upstream.retries,
    engine: createUpstream(upstream),
  }));
  return createLane(members, (upstream, failure) => {
    const { code } = failure;
    const said = code === 'upstream_unreachable' || code === 'upstream_timeout' ? code : 'upstream_error';
    log(said, 'gateway/upstream', failure.cause);
    onFailure(upstream, failure);
  });
}

/**
 * The one upstream that the environment names is that of production.
 *
 * @throws {WrongEnvironment} when the settings file names others for it
 */
export function withEnvironment(
  lanesOfFile: LaneSettings,
  { upstream, model }: Pick<Settings, 'upstream' | 'model'>,
): LaneSettings {
  if (upstream === undefined) return lanesOfFile;
  if (lanesOfFile.production) {
    throw new WrongEnvironment(['DAYLIGHT_UPSTREAM_URL: the settings file has upstreams for production already']);
  }
  const { url, key, timeoutMs } = upstream;
  const only: UpstreamSettings = {
    name: 'upstream',
    url,
    key,
    model,
    firstByteTimeoutMs: timeoutMs,
    silenceTimeoutMs: timeoutMs,
    retries: 1,
    countsStreams: false,
  };
  return { ...lanesOfFile, production: [only] };
}
