import { createFaces, putUpGate } from '@/components/guard';
import ar from '@/public/_locales/ar/messages.json';
import de from '@/public/_locales/de/messages.json';
import en from '@/public/_locales/en/messages.json';
import es from '@/public/_locales/es/messages.json';
import fr from '@/public/_locales/fr/messages.json';
import ja from '@/public/_locales/ja/messages.json';
import { scan } from '@/utils/detection';
import { explain, type Question, stand, waysOn } from '@/utils/guard';
import { decide, type Policy, policySchema } from '@/utils/policy';
import { type Channel, createWords, type SiteStatus } from '@/utils/vocabulary';

/** Every state of the guard's surface by name, made of the real scanner, the real verdict and the real words. */
const table = ['name,email,phone']
  .concat(Array.from({ length: 40 }, (_, i) => `Marta Nowak,marta.nowak${i}@kupferhof-moebel.de,+49 30 90${1820 + i}`))
  .join('\n');
const mixed =
  'The key is AKIAQZ7RXLKMPW2DNVTC.\n\nHer card is 4539 5787 6362 1486, her IBAN DE82 3704 0044 1207 3886 24.';

const asked = new URLSearchParams(location.search);
const sentences: Record<string, Record<string, { message: string }>> = { en, de, fr, es, ja, ar };
const language = sentences[asked.get('language') ?? 'en'] ?? {};
const words = createWords((key) => language[key]?.message ?? '');

const faces = createFaces({
  gate: putUpGate((type, listener) => stand(type, listener, new AbortController().signal)),
  words,
  lesson: { isNew: () => Promise.resolve(true), taken: () => undefined },
  mode: 'open',
});

function policyWith(guard: object, assistant = true): Policy {
  return policySchema.parse({
    organisation: {
      name: 'Acme',
      helpUrl: 'https://acme.example/ai',
      contact: { name: 'Data protection', url: 'https://acme.example/ask' },
    },
    guard,
    ...(assistant && { assistant: { gatewayUrl: 'https://ai.acme.example/v1' } }),
  });
}

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('out of reach'));
function question(text: string, status: SiteStatus, policy: Policy, askAssistant: () => Promise<void>): Question {
  const site = { name: 'ChatGPT', status };
  const findings = scan(text);
  const verdict = decide(findings, site, 'paste', policy);
  return {
    explanation: explain(verdict, findings, { text, site, policy }, words),
    ways: waysOn(verdict, policy),
    siteName: site.name,
    assistantName: policy.assistant.name,
    helpUrl: policy.organisation.helpUrl,
    contact: policy.organisation.contact,
    needForWork: works,
    overrideReasons: policy.guard.overrideReasons,
    askAssistant,
  };
}

const rule = (action: string) => ({
  rules: [{ id: 'No customer data', types: ['contact', 'CUSTOMER_TABLE'], action }],
});

const byChannel = (channel: Channel) => ({ ...question(mixed, 'unsanctioned', policyWith({}), works), channel });

/** A question about files: one that has something, one that cannot be opened. */
function aboutFiles(): Question {
  const site = { name: 'ChatGPT', status: 'unsanctioned' } as const;
  const policy = policyWith({});
  const findings = scan(table);
  const files = [
    { name: 'customers.xlsx', type: '' },
    { name: 'contract.pdf', type: 'application/pdf' },
  ];
  const parts = [{ start: 0, end: table.length, file: 0, place: [{ at: 'sheet', number: 2 }] as const }];
  const obstacles = [{ file: 1, obstacle: 'encrypted' }] as const;
  const verdict = decide(findings, site, 'file', policy, 1);
  const explanation = explain(verdict, findings, { text: table, site, policy, files, parts, obstacles }, words);
  return { ...byChannel('file'), explanation, copies: 'some' };
}

function noted() {
  const site = { name: 'ChatGPT', status: 'unsanctioned' } as const;
  const text = 'Marta Nowak, Berlin';
  const policy = policyWith({});
  const findings = scan(text);
  const kinds = [...new Set(findings.map(({ type }) => type))];
  const verdict = { ...decide(findings, site, 'paste', policy), why: [{ rule: 'uncertain', types: kinds }] };
  document.getElementById('field')?.focus();
  faces.note(explain(verdict, findings, { text, site, policy }, words), site.name);
}

const states: Record<string, () => unknown> = {
  warn: () => faces.ask(question(table, 'unsanctioned', policyWith({}), works)),
  'warn-mixed': () => faces.ask(question(mixed, 'unsanctioned', policyWith({}), works)),
  'warn-no-assistant': () => faces.ask(question(mixed, 'unsanctioned', policyWith({}, false), works)),
  'assistant-fails': () => faces.ask(question(table, 'unsanctioned', policyWith({}), fails)),
  redact: () => faces.ask(question(table, 'unsanctioned', policyWith(rule('redact')), works)),
  block: () => faces.ask(question(table, 'unsanctioned', policyWith(rule('block')), works)),
  tolerated: () => faces.ask(question(table, 'tolerated', policyWith({}), works)),
  prohibited: () => faces.ask(question('Hello', 'prohibited', policyWith({}), works)),
  files: () => faces.ask(aboutFiles()),
  'no-copies': () => faces.ask({ ...aboutFiles(), copies: 'none', ways: ['assistant', 'anyway', 'cancel'] }),
  drop: () => faces.ask(byChannel('drop')),
  typed: () => faces.ask(byChannel('typed')),
  link: () => faces.ask(byChannel('link')),
  request: () => faces.ask({ ...byChannel('request'), ways: ['assistant', 'anyway', 'cancel'] }),
  note: noted,
  holding: () => faces.holding().progress(0.4),
  'not-ready': () => faces.stuck('not-ready', true),
  failed: () => faces.stuck('failed', false),
  gone: () => faces.gone('The text that had nowhere to go.'),
  'gone-files': () => faces.gone('', 'file'),
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

function show(state: string): void {
  const open = states[state];
  if (open === undefined) throw new Error(`no state is called ${state}`);
  open();
}

const state = asked.get('state') ?? '';
if (state !== '') show(state);
// A test that has first put the page into a shape of its own.
addEventListener('show', (event) => show((event as CustomEvent<string>).detail));
