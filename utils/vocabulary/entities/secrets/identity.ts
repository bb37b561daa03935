/** Who somebody is. */
export const identity = {
  OKTA_TOKEN: 'Okta token',
  AUTH0_SECRET: 'Auth0 secret',
  CLERK_SECRET_KEY: 'Clerk secret key',
  WORKOS_API_KEY: 'WorkOS API key',
  ONELOGIN_SECRET: 'OneLogin secret',
  STYTCH_SECRET: 'Stytch secret',
  KEYCLOAK_SECRET: 'Keycloak secret',
  DUO_SECRET: 'Duo secret',
  JUMPCLOUD_API_KEY: 'JumpCloud API key',
  COGNITO_SECRET: 'Cognito secret',
  ONFIDO_TOKEN: 'Onfido token',
} as const;
