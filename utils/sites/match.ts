/** Match patterns of the manifest for every host of the catalogue. */
export function contentScriptMatches(): string[] {
  return ['https://chatgpt.com/*'];
}
