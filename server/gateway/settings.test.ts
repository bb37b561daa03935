import { describe, expect, it } from 'vitest';
import { WrongEnvironment } from '../environment';
import { readSettings } from '../settings-file';
import { gatewaySettingsSchema, lanesOf } from './settings';

const read = (text: string) => readSettings('server.yaml', text, gatewaySettingsSchema);
function wrong(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WrongEnvironment) return error.message;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const lane = (key: string) => `{ upstreams: [{ name: a, url: 'https://api.example.com/v1/', key: ${key} }] }`;
const sources = (environment: Record<string, string>, files: Record<string, string> = {}) => ({
  environment,
  readFile: (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error('no such file');
    return text;
  },
});

describe('the settings file', () => {
  it('may be empty', () => {
    expect(read('')).toMatchObject({ lanes: {}, useCases: [], requestRules: [{ types: ['secret'], action: 'block' }] });
  });

  it('names line, column and key of everything that is wrong, and no value', () => {
    const message = wrong(() =>
      read(`lanes:
  production:
    upstreams:
      - name: Not A Name
        url: file:///value
        key: the-value-itself
  producton: {}
useCases:
  - id: mailing
    name: Mailing
    log: { mode: everything-value, days: 0 }
    extra-value-key: 1
    templates:
      - { id: letter, version: 1, title: Letter, prompt: 'About {{topic}}' }
`),
    );
    expect(message.split('\n')).toEqual([
      'server.yaml:4:15: lanes.production.upstreams[0].name: expected lower-case letters, digits and dashes, 40 at most',
      'server.yaml:5:14: lanes.production.upstreams[0].url: expected a base address such as https://api.example.com/v1',
      'server.yaml:6:14: lanes.production.upstreams[0].key: expected { env: NAME_OF_A_VARIABLE } or { file: PATH }, never the secret itself',
      expect.stringMatching(/^server\.yaml:7:\d+: lanes\.producton: /),
      expect.stringMatching(/^server\.yaml:11:18: useCases\[0\]\.log\.mode: /),
      expect.stringMatching(/^server\.yaml:11:\d+: useCases\[0\]\.log\.days: /),
      expect.stringMatching(
        /^server\.yaml:14:\d+: useCases\[0\]\.templates\[0\]\.prompt: expected an input named "topic"/,
      ),
      expect.stringMatching(/^server\.yaml:12:\d+: useCases\[0\]\.extra-value-key: there is no such key/),
    ]);
    expect(message).not.toMatch(/file:\/\/|the-value-itself|everything-value/);
  });

  it('says where it is torn', () => {
    expect(wrong(() => read('lanes: {\n  a: [value'))).toMatch(/^server\.yaml:2:\d+: cannot be read as JSON or YAML/);
  });
});

describe('keys of lanes', () => {
  it('come from variables and files', () => {
    const given = read(`lanes: { production: ${lane('{ env: KEY }')}, experiment: ${lane('{ file: /run/key }')} }`);
    expect(lanesOf(given, sources({ KEY: 'one' }, { '/run/key': 'two\n' }))).toMatchObject({
      production: [{ url: 'https://api.example.com/v1', key: 'one' }],
      experiment: [{ key: 'two' }],
    });
  });

  it('that are not there stop the server', () => {
    const given = read(`lanes: { production: ${lane('{ env: KEY }')}, oversight: ${lane('{ file: /run/key }')} }`);
    expect(wrong(() => lanesOf(given, sources({}))).split('\n')).toEqual([
      'lanes.production.upstreams[0].key: the variable is empty or not there',
      'lanes.oversight.upstreams[0].key: the file is empty or not there',
    ]);
  });

  it.each(['production', 'oversight'])(
    'are never the same in experiments and in %s, wherever they come from',
    (other) => {
      const given = read(`lanes: { ${other}: ${lane('{ env: KEY }')}, experiment: ${lane('{ file: /run/key }')} }`);
      const message = wrong(() => lanesOf(given, sources({ KEY: 'the-same' }, { '/run/key': 'the-same' })));
      expect(message).toMatch(/^lanes\.experiment\.upstreams\[0\]\.key: expected another key than lanes\./);
      expect(message).not.toContain('the-same');
    },
  );
});
