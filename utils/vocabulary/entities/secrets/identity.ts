/** Who somebody is. */
export const identity = [
  'Okta token',
  'Auth0 secret',
  'Clerk secret key',
  'WorkOS API key',
  'OneLogin secret',
  'Stytch secret',
  'Keycloak secret',
  'Duo secret',
  'JumpCloud API key',
  'Cognito secret',
  'Onfido token',
] as const;
