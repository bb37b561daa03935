/** Who somebody is. */
export const identity = [
  'Okta token',
  'Auth0 secret',
  'Clerk secret key',
  'WorkOS API key',
  'Stytch secret',
  'Keycloak secret',
  'JumpCloud API key',
  'Onfido token',
] as const;
