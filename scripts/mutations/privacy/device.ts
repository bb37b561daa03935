import type { Row } from '../mutation';

/** What stays on the device, and how it is kept there. */
export const device: Row[] = [
  {
    guarantee: 'A request for a use case starts with kinds and counts only',
    controls: [
      {
        file: 'utils/assistant/use-case-request.ts',
        control: "if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(kind)) throw new TypeError('use-case/open: not a kind');",
        instead: '',
      },
    ],
    test: { file: 'utils/assistant/use-case-request.test.ts', title: 'kinds and counts, and no text' },
  },
  {
    guarantee: 'What can be replaced leaves the device only as placeholders',
    controls: [
      {
        file: 'utils/assistant/prepare.ts',
        control: '...replace(written, entities, vault)',
        instead: 'text: written, vault, places: []',
      },
    ],
    test: { file: 'utils/assistant/prepare.test.ts', title: 'replaces what the scanner finds and counts it by kind' },
  },
  {
    guarantee: 'The fingerprint file of a list holds no value of it, and answers only with its key',
    controls: [
      {
        file: 'utils/detection/company/exact/fingerprint-file.ts',
        control: 'if (view.getUint32(32, true) !== ownCheck.high || view.getUint32(36, true) !== ownCheck.low)',
        instead: 'if (view.getUint32(32, true) > 0xffffffff)',
      },
    ],
    test: {
      file: 'utils/detection/company/exact/exact.test.ts',
      title: 'the file holds no value, and answers only with its key',
    },
  },
  {
    guarantee: 'Conversations are stored as they were sent',
    controls: [
      {
        file: 'utils/assistant/desk/desk.ts',
        control: 'content: prepared.text,',
        instead: 'content: prepared.source,',
      },
    ],
    test: {
      file: 'utils/assistant/desk/desk.test.ts',
      title: 'is sent and kept with placeholders, and comes back with its values after a restart',
    },
  },
  {
    guarantee: 'Values and drafts are on disk only encrypted',
    controls: [
      {
        file: 'utils/assistant/seal.ts',
        control: "await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound }, await sealKey(), plain)",
        instead: 'plain.buffer',
      },
    ],
    test: {
      file: 'utils/assistant/handoff.test.ts',
      title: 'is on disk only sealed, and not at all without retention',
    },
  },
  {
    guarantee: 'What is kept for the person is in memory, not on disk in the clear',
    controls: [
      {
        file: 'utils/assistant/keepsake.ts',
        control: "storageItem<string>('session', name)",
        instead: "storageItem<string>('local', name)",
      },
    ],
    test: {
      file: 'tests/e2e/privacy.spec.ts',
      title: 'no value of what was pasted is kept in the clear or leaves, whichever way a person goes',
    },
  },
  {
    guarantee: 'The key of what is encrypted cannot be taken out of the browser',
    controls: [{ file: 'utils/assistant/seal.ts', control: 'length: 256 }, false,', instead: 'length: 256 }, true,' }],
    test: { file: 'utils/assistant/seal.test.ts', title: 'the key cannot be taken out of the browser' },
  },
  {
    guarantee: 'What is encrypted under one name opens under no other',
    controls: [
      {
        file: 'utils/assistant/seal.ts',
        control: "{ name: 'AES-GCM', iv, additionalData: bound }",
        instead: "{ name: 'AES-GCM', iv }",
      },
      {
        file: 'utils/assistant/seal.ts',
        control: "{ name: 'AES-GCM', iv: row.iv, additionalData: bound }",
        instead: "{ name: 'AES-GCM', iv: row.iv }",
      },
    ],
    test: { file: 'utils/assistant/seal.test.ts', title: 'what is sealed under one name opens under no other' },
  },
  {
    guarantee: 'A text on its way to the panel is in memory only',
    controls: [
      {
        file: 'utils/assistant/handoff.ts',
        control: "storageItem<Handoff>('session', 'handoff')",
        instead: "storageItem<Handoff>('local', 'handoff')",
      },
    ],
    test: { file: 'utils/assistant/handoff.test.ts', title: 'waits in memory only' },
  },
  {
    guarantee: 'With retentionDays 0 nothing of a conversation is on disk',
    controls: [
      {
        file: 'utils/assistant/shelf.ts',
        control: 'return retentionDays > 0 ? onDisk : inSession;',
        instead: 'return onDisk;',
      },
    ],
    test: {
      file: 'utils/assistant/desk/desk.test.ts',
      title: 'without retention leaves nothing on disk and is there until the browser closes',
    },
  },
  {
    guarantee: 'What is older than retentionDays is deleted',
    controls: [
      {
        file: 'utils/assistant/purge.ts',
        control: 'for (const id of old) {',
        instead: 'for (const id of old.slice(1)) {',
      },
    ],
    test: { file: 'utils/assistant/desk/desk.test.ts', title: 'is deleted when the policy’s time is over' },
  },
];
