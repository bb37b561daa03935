/** What can be found as a whole: may contain entities, carries counts, is never replaced. */
export const structures = {
  CUSTOMER_TABLE: { one: 'customer table', many: 'customer tables' },
  SOURCE_CODE: { one: 'piece of source code', many: 'pieces of source code' },
  CONFIDENTIAL_MARKER: { one: 'confidential marking', many: 'confidential markings' },
} as const;

export type StructureType = keyof typeof structures;
export const structureTypes = Object.keys(structures) as [StructureType, ...StructureType[]];

export function isStructureType(word: string): word is StructureType {
  return Object.hasOwn(structures, word);
}

/** Languages that source code is told apart by. Formats of data are none. */
export const codeLanguages = [
  ...([
    'javascript',
    'typescript',
    'python',
    'java',
    'csharp',
    'c',
    'cpp',
    'go',
    'rust',
    'php',
    'ruby',
    'swift',
  ] as const),
  ...([
    'kotlin',
    'scala',
    'sql',
    'shell',
    'powershell',
    'html',
    'css',
    'yaml',
    'terraform',
    'dockerfile',
    'r',
  ] as const),
] as const;
export type CodeLanguage = (typeof codeLanguages)[number];
