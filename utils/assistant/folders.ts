import { keepsake } from './keepsake';

/** A folder for conversations. Its name may be anybody's: it is kept like drafts and vaults, encrypted. */
export interface Folder {
  id: string;
  name: string;
}

/** Name of the row that holds them, which lives as long as there are conversations. */
export const foldersRow = 'folders';

export const folders = keepsake<Folder[]>(foldersRow);

/** The folder with the name, made if there is none; undefined for an empty name. */
export async function folderNamed(name: string, retentionDays: number): Promise<Folder | undefined> {
  const wanted = name.trim();
  if (wanted === '') return undefined;
  const known = (await folders.load()) ?? [];
  const found = known.find((one) => one.name === wanted);
  if (found !== undefined) return found;
  const made = { id: crypto.randomUUID(), name: wanted };
  await folders.save([...known, made], retentionDays);
  return made;
}
