/** `npm start`: the main job, live. Server, practice chatbot and a Chromium with the extension and its policy. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyWayInWords } from '../tests/support/daylight';
import { root } from '../tests/support/directory';
import { startStand } from '../tests/support/stand';

const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

if (hasScreen) {
  await live();
} else {
  console.error(
    'Daylight: this machine has no screen (neither DISPLAY nor WAYLAND_DISPLAY is set), so here is the tour.',
  );
  await import('./tour');
}

async function live(): Promise<void> {
  const dataDirectory = join(root, '.output', 'data');
  mkdirSync(dataDirectory, { recursive: true });
  console.error('Daylight: starting the server, the practice chatbot and the browser ...');
  const given = (names: RegExp) => Object.entries(process.env).filter(([name, value]) => value && names.test(name));
  const model = given(/^DAYLIGHT_(UPSTREAM_|MODEL$)/);
  // Where an issuer is set, that one signs people in to the console; else the demo issuer does, which refuses to stand
  // before a database or a host of others.
  const issuer = given(/^DAYLIGHT_(ISSUER|AUDIENCE|CLIENT_ID|CLIENT_SECRET|ROLES|SUBJECT_CLAIM|PUBLIC_URL)$/);
  const place = given(/^(DATABASE_URL|HOST|DAYLIGHT_LOG_KEY)$/);
  const starting = startStand({
    headless: false,
    signIn: issuer.length === 0,
    environment: {
      DAYLIGHT_DATA_DIR: dataDirectory,
      DAYLIGHT_LOG_KEY: logKey(),
      DAYLIGHT_SAMPLE: '1',
      ...(Object.fromEntries([...model, ...issuer, ...place]) as Record<string, string>),
    },
    ports: { server: 8787, site: 8788 },
  });

  // A terminal and npm may both send the signal; the second one finds the stopping under way.
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    starting
      .then((stand) => stand.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

  const { daylight, server, siteUrl } = await starting;
  const [first, ...others] = daylight.context.pages();
  for (const other of others) await other.close();
  const page = first ?? (await daylight.context.newPage());
  await page.goto(siteUrl);
  await page.bringToFront();
  // What waited for the policy is no page for people.
  for (const other of daylight.context.pages()) if (other !== page) await other.close();
  daylight.context.once('close', stop);
  console.log(`
  Practice chatbot   ${siteUrl}
  Console            ${server.url}/
  Sign-in            ${issuer.length > 0 ? 'the issuer that DAYLIGHT_ISSUER names, for the console' : 'a demo issuer with one account per role and no passwords (for this machine only)'}
  Policy             ${policyWayInWords[daylight.policyWay]}
  Assistant          ${model.length > 0 ? 'the model that DAYLIGHT_UPSTREAM_URL names' : 'no model connected: answers are extracts (set DAYLIGHT_UPSTREAM_URL to connect one)'}

  1. In the practice chatbot, press "Copy sample data" and paste it into the box.
  2. Daylight holds it and asks. Choose "Ask in Daylight instead".
  3. The side panel has your text. Press "Sign in" and choose who to be. Then look at what will be sent, and send it.
  4. Open the console as Security: one browser with a warning, that took the better path. Of fewer than five browsers
     a company sees nothing; here, on made-up data, every number is shown.

  5. Choose Lanes, Intake or Approvals there, as Lead or Reviewer: a worked example waits to be played through, each of
     its names begins with "Sample". \`npm run sample -- remove\` takes it away again.

  Ctrl-C stops everything and leaves nothing running.
`);
}

/** Seals texts that wait for approval. The same at every start: with another one, those of yesterday cannot be opened. */
function logKey(): string {
  const file = join(root, '.output', 'log-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const key = randomBytes(32).toString('base64');
    writeFileSync(file, key, { mode: 0o600 });
    return key;
  }
}
