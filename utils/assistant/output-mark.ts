/** An answer that a person must approve: which one, and in which of the two ways. */
export interface OutputMark {
  id: string;
  /** `sign-off`: a draft that its author works on. `hold`: nobody but reviewers sees it before. */
  strength: 'sign-off' | 'hold';
}

/** The mark of Daylight's gateway in an answer; undefined for anything else. */
export function outputMarkIn(body: Record<string, unknown> | undefined): OutputMark | undefined {
  const ours = objectIn(objectIn(body?.daylight)?.output);
  const { id, strength } = ours ?? {};
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return undefined;
  return strength === 'hold' || strength === 'sign-off' ? { id, strength } : undefined;
}

/** The value where it is an object. */
export function objectIn(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** Under which the answer stands at Daylight's gateway; undefined where it is another one. */
export function runIn(headers: Headers): string | undefined {
  const run = headers.get('X-Daylight-Record') ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(run) ? run : undefined;
}
