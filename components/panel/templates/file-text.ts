/** More is not read into a form. */
const maxBytes = 30_000_000;

/**
 * The text of a file, read on this device.
 *
 * @throws where nothing in it can be read
 */
export async function fileAsText(file: File): Promise<string> {
  if (file.size > maxBytes) throw new Error('file/too-large');
  const { readFile } = await import('@/utils/files');
  const { text } = await readFile(new Uint8Array(await file.arrayBuffer()), { name: file.name });
  if (text.trim() === '') throw new Error('file/no-text');
  return text;
}
