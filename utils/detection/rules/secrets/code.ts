import { withGithubChecksum } from '../../validators/github-token';
import { alnum, base64, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Where code lives, is built, tested and kept: forges, continuous integration, quality, vaults. */
export const code: readonly SecretRule[] = [
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  issued({
    type: 'GITHUB_TOKEN',
    prefix: 'ghp_ gho_ ghu_ ghs_ ghr_',
    body: alnum(36),
    sealed: withGithubChecksum,
    confidence: 0.85,
  }),
  issued({ type: 'GITHUB_TOKEN', name: 'GitHub refresh token', prefix: 'ghr_', body: alnum(76) }),
  issued({
    type: 'GITHUB_TOKEN',
    name: 'GitHub fine-grained token',
    prefix: 'github_pat_',
    body: `${alnum(22)}_${alnum(59)}`,
  }),
  named({ type: 'GITHUB_TOKEN', name: 'GitHub token, old form', issuer: 'github', value: hex(40) }),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  issued({
    type: 'GITLAB_TOKEN',
    prefix: 'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- glwt- glsoat- glffct- gloas- GR1348941',
    body: `${url64(20, 300)}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7})?`,
  }),
  // https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/
  issued({ type: 'BITBUCKET_TOKEN', prefix: 'ATBB', body: `${alnum(24)}[0-9A-F]{8}` }),
  issued({
    type: 'BITBUCKET_TOKEN',
    name: 'Bitbucket access token',
    prefix: 'ATCTT3xFfG',
    body: `${url64(100, 200)}=[0-9A-F]{8}`,
  }),
  issued({ type: 'BITBUCKET_TOKEN', name: 'Bitbucket Data Center token', prefix: 'BBDC-', body: base64(44) }),
  named({ type: 'BITBUCKET_TOKEN', name: 'Bitbucket client secret', issuer: 'bitbucket', value: alnum(32) }),
  named({ type: 'GITEA_TOKEN', issuer: 'gitea', value: hex(40) }),
  // https://circleci.com/docs/managing-api-tokens/
  issued({ type: 'CIRCLECI_TOKEN', prefix: 'CCIPAT_ CCIPRJ_', body: `${alnum(20, 24)}_${hex(40)}` }),
  named({ type: 'CIRCLECI_TOKEN', name: 'CircleCI token, old form', issuer: 'circleci', value: hex(40) }),
  named({ type: 'TRAVIS_TOKEN', issuer: 'travis', value: url64(22) }),
  // https://buildkite.com/docs/platform/security/tokens
  issued({ type: 'BUILDKITE_TOKEN', prefix: 'bkua_ bkaa_ bkaj_ bkct_ bkpt_ bkr_ bkmp_ bkpat_', body: alnum(32, 80) }),
  named({ type: 'BUILDKITE_TOKEN', name: 'Buildkite agent token', issuer: 'buildkite', value: lower(50) }),
  named({ type: 'DRONE_TOKEN', issuer: 'drone', value: alnum(32) }),
  named({ type: 'JENKINS_TOKEN', issuer: 'jenkins', value: `11${hex(32)}` }),
  named({ type: 'CODECOV_TOKEN', issuer: 'codecov', value: uuid }),
  named({ type: 'COVERALLS_TOKEN', issuer: 'coveralls', value: alnum(33) }),
  named({ type: 'CODACY_TOKEN', issuer: 'codacy', value: '[A-Za-z0-9]{20,32}' }),
  // https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/
  issued({ type: 'SONAR_TOKEN', prefix: 'squ_ sqp_ sqa_', body: hex(40) }),
  named({ type: 'SONAR_TOKEN', name: 'Sonar token, old form', issuer: 'sonar', value: hex(40) }),
  issued({ type: 'SNYK_TOKEN', prefix: 'snyk_uat. snyk_sat.', body: `${hex(8)}\\.[\\w.-]{40,300}` }),
  named({ type: 'SNYK_TOKEN', name: 'Snyk token, old form', issuer: 'snyk', value: uuid }),
  named({ type: 'SEMGREP_TOKEN', issuer: 'semgrep', value: hex(64) }),
  // The reference token is "reftkn:" and more, in base64.
  issued({ type: 'JFROG_TOKEN', name: 'JFrog reference token', prefix: 'cmVmdGtu', body: alnum(56) }),
  issued({ type: 'JFROG_TOKEN', name: 'JFrog API key', prefix: 'AKCp', body: alnum(66, 72) }),
  // https://docs.docker.com/security/access-tokens/
  issued({ type: 'DOCKER_TOKEN', prefix: 'dckr_pat_ dckr_oat_', body: url64(27, 32) }),
  // https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
  issued({ type: 'TERRAFORM_TOKEN', before: [`${alnum(14)}\\.`, 15], prefix: 'atlasv1.', body: url64(60, 70) }),
  issued({ type: 'PULUMI_TOKEN', prefix: 'pul-', body: hex(40) }),
  // https://docs.doppler.com/reference/auth-token-formats
  issued({ type: 'DOPPLER_TOKEN', prefix: 'dp.pt. dp.ct. dp.sa. dp.scim. dp.audit. dp.said.', body: alnum(40, 44) }),
  issued({
    type: 'DOPPLER_TOKEN',
    name: 'Doppler service token',
    prefix: 'dp.st.',
    body: `(?:[a-z0-9_-]{2,35}\\.)?${alnum(40, 44)}`,
  }),
  // https://developer.hashicorp.com/vault/docs/concepts/tokens
  issued({ type: 'VAULT_TOKEN', prefix: 'hvs. hvb. hvr.', body: url64(24, 300) }),
  labelled({
    type: 'VAULT_TOKEN',
    name: 'Vault token, old form',
    labels: ['vault token', 'x vault token', 'initial root token'],
    value: `s\\.${alnum(24)}`,
    ok: 'VAULT_TOKEN=«»',
  }),
  labelled({
    type: 'VAULT_TOKEN',
    name: 'Vault unseal key',
    labels: ['unseal key'],
    value: `${base64(43)}=`,
    ok: 'Unseal Key 1: «»',
  }),
  // https://developer.1password.com/docs/service-accounts/
  issued({ type: 'ONEPASSWORD_TOKEN', prefix: 'ops_eyJ', body: '[A-Za-z0-9+/=_-]{200,1500}' }),
  issued({
    type: 'ONEPASSWORD_TOKEN',
    name: '1Password secret key',
    prefix: 'A3-',
    body: `${upper(6)}-${upper(6)}${`-${upper(5)}`.repeat(4)}`,
  }),
  issued({ type: 'INFISICAL_TOKEN', prefix: 'st.', body: `${hex(24)}\\.${hex(32)}\\.${hex(32)}` }),
  named({ type: 'BITWARDEN_TOKEN', issuer: 'bitwarden', value: alnum(30) }),
  issued({ type: 'HARNESS_TOKEN', prefix: 'pat. sat.', body: `${url64(22)}\\.[0-9a-f]{24}\\.${alnum(20)}` }),
  issued({ type: 'OCTOPUS_API_KEY', prefix: 'API-', body: '[A-Z0-9]{26,32}' }),
  named({ type: 'APPVEYOR_TOKEN', issuer: 'appveyor', value: lower(20) }),
  named({ type: 'BITRISE_TOKEN', issuer: 'bitrise', value: url64(86) }),
  issued({ type: 'SOURCEGRAPH_TOKEN', prefix: 'sgp_ sgd_', body: `(?:[0-9a-f]{16}_|local_)?${hex(40)}` }),
  // https://learning.postman.com/docs/developer/postman-api/authentication/
  issued({ type: 'POSTMAN_API_KEY', prefix: 'PMAK-', body: `${hex(24)}-${hex(34)}` }),
  issued({ type: 'POSTMAN_API_KEY', name: 'Postman collection key', prefix: 'PMAT-', body: upper(26) }),
  named({ type: 'BROWSERSTACK_KEY', issuer: 'browserstack', value: alnum(20) }),
  named({ type: 'SAUCELABS_KEY', issuer: 'saucelabs', value: uuid }),
  named({ type: 'CYPRESS_KEY', issuer: 'cypress', value: uuid }),
  issued({ type: 'CHROMATIC_TOKEN', prefix: 'chpt_', body: hex(12, 16) }),
  // https://launchdarkly.com/docs/home/account/environment/keys
  issued({ type: 'LAUNCHDARKLY_KEY', prefix: 'sdk- api-', body: uuid }),
  issued({ type: 'STATSIG_KEY', prefix: 'secret-', body: alnum(40, 50) }),
  labelled({
    type: 'UNLEASH_TOKEN',
    labels: ['unleash api token', 'unleash token', 'unleash client token'],
    value: `[\\w*-]{1,40}:[\\w-]{1,40}\\.${hex(56, 64)}`,
  }),
  issued({ type: 'PREFECT_API_KEY', prefix: 'pnu_ pnb_', body: alnum(36) }),
  issued({ type: 'DBT_TOKEN', prefix: 'dbtc_ dbtu_ dbts_', body: url64(30, 60) }),
  issued({ type: 'README_API_KEY', prefix: 'rdme_', body: lower(70) }),
  issued({ type: 'GITPOD_TOKEN', prefix: 'gitpod_pat_', body: '[\\w.-]{40,120}' }),
  labelled({
    type: 'APPLE_APP_PASSWORD',
    labels: [
      'app specific password',
      'apple app specific password',
      'fastlane apple application specific password',
      'app password',
      'app passwort',
    ],
    value: '[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}',
    letters: true,
    ok: 'app-specific password: «»',
  }),
  // Registries: https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken and the like
  issued({ type: 'NPM_TOKEN', prefix: 'npm_', body: alnum(36), sealed: withGithubChecksum, confidence: 0.85 }),
  labelled({
    type: 'NPM_TOKEN',
    name: 'npm token, old form',
    labels: ['authtoken'],
    value: uuid,
    ok: '//registry.npmjs.org/:_authToken=«»',
  }),
  // A macaroon of pypi.org or test.pypi.org
  issued({ type: 'PYPI_TOKEN', prefix: 'pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZw', body: url64(50, 1000) }),
  issued({ type: 'RUBYGEMS_API_KEY', prefix: 'rubygems_', body: hex(48) }),
  issued({ type: 'CRATES_IO_TOKEN', prefix: 'cio', body: alnum(32) }),
  issued({ type: 'NUGET_API_KEY', prefix: 'oy2', body: lower(43) }),
  issued({ type: 'CLOJARS_TOKEN', prefix: 'CLOJARS_', body: lower(60) }),
  // https://packagist.com/docs/composer-authentication#token-format
  issued({
    type: 'PACKAGIST_TOKEN',
    prefix: 'packagist_ort_ packagist_out_ packagist_uut_ packagist_urt_',
    body: hex(68),
  }),
  named({ type: 'HEX_PM_KEY', issuer: 'hexpm', value: hex(32) }),
  named({ type: 'CLOUDSMITH_API_KEY', issuer: 'cloudsmith', value: hex(40) }),
  issued({ type: 'JITPACK_TOKEN', prefix: 'jp_', body: lower(26) }),
  issued({ type: 'OPEN_VSX_TOKEN', prefix: 'ovsxp_ ovsxat_', body: uuid }),
];
