/** RFC 7519 and RFC 7515: three base64url parts, the first one a JSON header with `alg`. */
export function isJsonWebToken(token: string): boolean {
  const encoded = token.slice(0, token.indexOf('.'));
  if (encoded.length > 2000) return false;
  try {
    const header: unknown = JSON.parse(atob(encoded.replace(/-/g, '+').replace(/_/g, '/')));
    return typeof header === 'object' && header !== null && 'alg' in header && typeof header.alg === 'string';
  } catch {
    return false;
  }
}
