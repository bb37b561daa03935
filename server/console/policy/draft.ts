import type { PolicyDocument } from './document';

const place = 'daylight-policy-draft';

/** What somebody wrote and has not kept, for as long as the tab is open: a look at another page must not lose it. */
export function draftOf(): PolicyDocument | undefined {
  try {
    const text = sessionStorage.getItem(place);
    const draft: unknown = text === null ? undefined : JSON.parse(text);
    return typeof draft === 'object' && draft !== null ? (draft as PolicyDocument) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(document: PolicyDocument): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(document));
  } catch {
    // A browser without room for it: then it is in the page alone.
  }
}

export function forgetDraft(): void {
  sessionStorage.removeItem(place);
}
