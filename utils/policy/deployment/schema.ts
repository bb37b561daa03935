import { z } from 'zod';

/** Id that every build has, because its manifest carries the public half of the store key. */
export const chromiumExtensionId = 'knhnlipinfohokhipebkhnkdbbpkhonk';
export const firefoxExtensionId = 'daylight@daylight.example';

const address = z.url({ protocol: /^(https?|file)$/, error: 'expected an http, https or file address' });

/**
 * The part of a policy file that says how browsers get the extension. It never reaches the extension itself: `npm run
 * policy -- build` turns it into the browsers' own policies.
 */
export const deploymentSchema = z
  .strictObject({
    extensionId: z
      .string()
      .regex(/^[a-p]{32}$/, 'expected 32 letters from a to p')
      .default(chromiumExtensionId)
      .describe('Id in Chrome, Edge and Chromium. Another one only where you pack with a key of your own.'),
    updateUrl: address
      .optional()
      .describe('Where Chrome, Edge and Chromium find the update manifest (update.xml) of your copy.'),
    firefoxUrl: address.optional().describe('Where Firefox finds your copy (daylight.xpi).'),
    minimumVersion: z
      .string()
      .regex(/^\d+(\.\d+){0,3}$/, 'expected a version such as 0.1.0')
      .optional()
      .describe('Chrome and Edge switch an older version off until it is updated.'),
    extensionSettings: z
      .record(z.string(), z.record(z.string(), z.json()))
      .default({})
      .describe(
        'What stands in ExtensionSettings of Chrome and Edge already, by extension id. Browsers take one such policy, so it is written into the same one.',
      ),
    pinned: z.boolean().default(true).describe('Whether the button stands in the toolbar and stays there.'),
    privateWindows: z
      .enum(['guarded', 'closed', 'unchanged'])
      .default('guarded')
      .describe(
        'guarded: Firefox runs Daylight in private windows, Edge opens none without it, Chrome, which cannot force an extension there, opens none. closed: no browser opens any. unchanged: as they are, so unguarded.',
      ),
    guestMode: z.boolean().default(false).describe('Whether people may browse as a guest, where no extension runs.'),
  })
  .describe('How browsers get the extension.');

export type Deployment = z.infer<typeof deploymentSchema>;

/** One group of people with its policy document, as it stands in the file: the extension fills in the defaults. */
export interface GroupDocument {
  /** Name of the folder: the group, or `everyone`. */
  group: string;
  document: Readonly<Record<string, unknown>>;
}

/** A file to be written. Text is UTF-8 unless it says otherwise. */
export interface DeploymentFile {
  /** Path below the output directory, with slashes. */
  path: string;
  text: string;
  /** Registry files are UTF-16 with a byte order mark, as the registry editor itself writes them. */
  encoding?: 'utf-16le';
}
