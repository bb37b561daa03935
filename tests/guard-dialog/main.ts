import { createFaces, putUpGate } from '@/components/guard';
import { scan } from '@/utils/detection';
import { decide, explain, type Question, stand, waysOn } from '@/utils/guard';
import { type Policy, policySchema } from '@/utils/policy';
import type { SiteStatus } from '@/utils/vocabulary';

/** Every state of the guard's surface by name, made of the real scanner, the real verdict and the real words. */
const table = ['name,email,phone']
  .concat(Array.from({ length: 40 }, (_, i) => `Marta Nowak,marta.nowak${i}@kupferhof-moebel.de,+49 30 90${1820 + i}`))
  .join('\n');
const mixed =
  'The key is AKIAQZ7RXLKMPW2DNVTC.\n\nHer card is 4539 5787 6362 1486, her IBAN DE82 3704 0044 1207 3886 24.';

const faces = createFaces(
  putUpGate((type, listener) => stand(type, listener, new AbortController().signal)),
  'open',
);

function policyWith(guard: object, assistant = true): Policy {
  return policySchema.parse({
    organisation: { name: 'Acme', helpUrl: 'https://acme.example/ai' },
    guard,
    ...(assistant && { assistant: { gatewayUrl: 'https://ai.acme.example/v1' } }),
  });
}

function question(text: string, status: SiteStatus, policy: Policy, askAssistant: () => Promise<void>): Question {
  const site = { name: 'ChatGPT', status };
  const findings = scan(text);
  const verdict = decide(findings, site, 'paste', policy);
  return {
    explanation: explain(verdict, findings, { text, site, policy }),
    ways: waysOn(verdict, policy),
    siteName: site.name,
    assistantName: policy.assistant.name,
    helpUrl: policy.organisation.helpUrl,
    overrideReasons: policy.guard.overrideReasons,
    askAssistant,
  };
}

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('out of reach'));
const rule = (action: string) => ({
  rules: [{ id: 'No customer data', types: ['contact', 'CUSTOMER_TABLE'], action }],
});

const states: Record<string, () => unknown> = {
  warn: () => faces.ask(question(table, 'unsanctioned', policyWith({}), works)),
  'warn-mixed': () => faces.ask(question(mixed, 'unsanctioned', policyWith({}), works)),
  'warn-no-assistant': () => faces.ask(question(mixed, 'unsanctioned', policyWith({}, false), works)),
  'assistant-fails': () => faces.ask(question(table, 'unsanctioned', policyWith({}), fails)),
  redact: () => faces.ask(question(table, 'unsanctioned', policyWith(rule('redact')), works)),
  block: () => faces.ask(question(table, 'unsanctioned', policyWith(rule('block')), works)),
  tolerated: () => faces.ask(question(table, 'tolerated', policyWith({}), works)),
  prohibited: () => faces.ask(question('Hello', 'prohibited', policyWith({}), works)),
  holding: () => faces.holding().progress(0.4),
  'not-ready': () => faces.stuck('not-ready', true),
  failed: () => faces.stuck('failed', false),
  gone: () => faces.gone('The text that had nowhere to go.'),
  interfered: () => faces.pageInterfered('ChatGPT'),
};

const list = document.querySelector('nav ul');
for (const name of Object.keys(states)) {
  const link = document.createElement('a');
  link.href = `?state=${name}`;
  link.textContent = name;
  const item = document.createElement('li');
  item.append(link);
  list?.append(item);
}

const state = new URLSearchParams(location.search).get('state');
if (state !== null) {
  const show = states[state];
  if (show === undefined) throw new Error(`no state is called ${state}`);
  show();
}
