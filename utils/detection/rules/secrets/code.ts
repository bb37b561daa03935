import { withGithubChecksum } from '../../validators/github-token';
import { alnum, base64, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule } from './issued';

/** Where code lives, is built, tested and kept: forges, continuous integration, quality, vaults. */
export const code: readonly SecretRule[] = [
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  issued('GITHUB_TOKEN', 'ghp_ gho_ ghu_ ghs_ ghr_', alnum(36), { sealed: withGithubChecksum, confidence: 0.85 }),
  issued('GITHUB_TOKEN', 'ghr_', alnum(76), { name: 'GitHub refresh token' }),
  issued('GITHUB_TOKEN', 'github_pat_', `${alnum(22)}_${alnum(59)}`, { name: 'GitHub fine-grained token' }),
  named('GITHUB_TOKEN', hex(40), { name: 'GitHub token, old form' }),
  // https://docs.gitlab.com/security/tokens/#token-prefixes
  issued(
    'GITLAB_TOKEN',
    'glpat- gldt- glrt- glrtr- glcbt- glptt- glft- glimt- glagent- glwt- glsoat- glffct- gloas- GR1348941',
    `${url64(20, 300)}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7})?`,
  ),
  // https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/
  issued('BITBUCKET_TOKEN', 'ATBB', `${alnum(24)}[0-9A-F]{8}`),
  issued('BITBUCKET_TOKEN', 'ATCTT3xFfG', `${url64(100, 200)}=[0-9A-F]{8}`, { name: 'Bitbucket access token' }),
  issued('BITBUCKET_TOKEN', 'BBDC-', base64(44), { name: 'Bitbucket Data Center token' }),
  named('BITBUCKET_TOKEN', alnum(32), { name: 'Bitbucket client secret' }),
  named('GITEA_TOKEN', hex(40)),
  // https://circleci.com/docs/managing-api-tokens/
  issued('CIRCLECI_TOKEN', 'CCIPAT_ CCIPRJ_', `${alnum(20, 24)}_${hex(40)}`),
  named('CIRCLECI_TOKEN', hex(40), { name: 'CircleCI token, old form' }),
  named('TRAVIS_TOKEN', url64(22)),
  // https://buildkite.com/docs/platform/security/tokens
  issued('BUILDKITE_TOKEN', 'bkua_ bkaa_ bkaj_ bkct_ bkpt_ bkr_ bkmp_ bkpat_', alnum(32, 80)),
  named('BUILDKITE_TOKEN', lower(50), { name: 'Buildkite agent token' }),
  named('DRONE_TOKEN', alnum(32)),
  named('JENKINS_TOKEN', `11${hex(32)}`),
  named('CODECOV_TOKEN', uuid),
  // https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/
  issued('SONAR_TOKEN', 'squ_ sqp_ sqa_', hex(40)),
  named('SONAR_TOKEN', hex(40), { name: 'Sonar token, old form' }),
  issued('SNYK_TOKEN', 'snyk_uat. snyk_sat.', `${hex(8)}\\.[\\w.-]{40,300}`),
  named('SNYK_TOKEN', uuid, { name: 'Snyk token, old form' }),
  named('SEMGREP_TOKEN', hex(64)),
  // The reference token is "reftkn:" and more, in base64.
  issued('JFROG_TOKEN', 'cmVmdGtu', alnum(56), { name: 'JFrog reference token' }),
  issued('JFROG_TOKEN', 'AKCp', alnum(66, 72), { name: 'JFrog API key' }),
  // https://docs.docker.com/security/access-tokens/
  issued('DOCKER_TOKEN', 'dckr_pat_ dckr_oat_', url64(27, 32)),
  // https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens
  issued('TERRAFORM_TOKEN', 'atlasv1.', url64(60, 70), { before: [`${alnum(14)}\\.`, 15] }),
  issued('PULUMI_TOKEN', 'pul-', hex(40)),
  // https://docs.doppler.com/reference/auth-token-formats
  issued('DOPPLER_TOKEN', 'dp.pt. dp.ct. dp.sa. dp.scim. dp.audit. dp.said.', alnum(40, 44)),
  issued('DOPPLER_TOKEN', 'dp.st.', `(?:[a-z0-9_-]{2,35}\\.)?${alnum(40, 44)}`, { name: 'Doppler service token' }),
  // https://developer.hashicorp.com/vault/docs/concepts/tokens
  issued('VAULT_TOKEN', 'hvs. hvb. hvr.', url64(24, 300)),
  labelled('VAULT_TOKEN', ['vault token', 'x vault token', 'initial root token'], `s\\.${alnum(24)}`, {
    name: 'Vault token, old form',
    ok: 'VAULT_TOKEN=«»',
  }),
  labelled('VAULT_TOKEN', ['unseal key'], `${base64(43)}=`, { name: 'Vault unseal key', ok: 'Unseal Key 1: «»' }),
  // https://developer.1password.com/docs/service-accounts/
  issued('ONEPASSWORD_TOKEN', 'ops_eyJ', '[A-Za-z0-9+/=_-]{200,1500}'),
  issued('ONEPASSWORD_TOKEN', 'A3-', `${upper(6)}-${upper(6)}${`-${upper(5)}`.repeat(4)}`, {
    name: '1Password secret key',
  }),
  issued('INFISICAL_TOKEN', 'st.', `${hex(24)}\\.${hex(32)}\\.${hex(32)}`),
  named('BITWARDEN_TOKEN', alnum(30)),
  issued('HARNESS_TOKEN', 'pat. sat.', `${url64(22)}\\.[0-9a-f]{24}\\.${alnum(20)}`),
  issued('OCTOPUS_API_KEY', 'API-', '[A-Z0-9]{26,32}'),
  issued('SOURCEGRAPH_TOKEN', 'sgp_ sgd_', `(?:[0-9a-f]{16}_|local_)?${hex(40)}`),
  // https://learning.postman.com/docs/developer/postman-api/authentication/
  issued('POSTMAN_API_KEY', 'PMAK-', `${hex(24)}-${hex(34)}`),
  issued('POSTMAN_API_KEY', 'PMAT-', upper(26), { name: 'Postman collection key' }),
  named('BROWSERSTACK_KEY', alnum(20)),
  named('SAUCELABS_KEY', uuid),
  issued('CHROMATIC_TOKEN', 'chpt_', hex(12, 16)),
  // https://launchdarkly.com/docs/home/account/environment/keys
  issued('LAUNCHDARKLY_KEY', 'sdk- api-', uuid),
  issued('STATSIG_KEY', 'secret-', alnum(40, 50)),
  labelled(
    'UNLEASH_TOKEN',
    ['unleash api token', 'unleash token', 'unleash client token'],
    `[\\w*-]{1,40}:[\\w-]{1,40}\\.${hex(56, 64)}`,
  ),
  issued('PREFECT_API_KEY', 'pnu_ pnb_', alnum(36)),
  issued('DBT_TOKEN', 'dbtc_ dbtu_ dbts_', url64(30, 60)),
  issued('README_API_KEY', 'rdme_', lower(70)),
  issued('GITPOD_TOKEN', 'gitpod_pat_', '[\\w.-]{40,120}'),
  labelled(
    'APPLE_APP_PASSWORD',
    [
      'app specific password',
      'apple app specific password',
      'fastlane apple application specific password',
      'app password',
      'app passwort',
    ],
    '[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}',
    { letters: true, ok: 'app-specific password: «»' },
  ),
  // Registries: https://docs.npmjs.com/about-access-tokens, https://pypi.org/help/#apitoken and the like
  issued('NPM_TOKEN', 'npm_', alnum(36), { sealed: withGithubChecksum, confidence: 0.85 }),
  labelled('NPM_TOKEN', ['authtoken'], uuid, {
    name: 'npm token, old form',
    ok: '//registry.npmjs.org/:_authToken=«»',
  }),
  // A macaroon of pypi.org or test.pypi.org
  issued('PYPI_TOKEN', 'pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZw', url64(50, 1000)),
  issued('RUBYGEMS_API_KEY', 'rubygems_', hex(48)),
  issued('CRATES_IO_TOKEN', 'cio', alnum(32)),
  issued('NUGET_API_KEY', 'oy2', lower(43)),
  issued('CLOJARS_TOKEN', 'CLOJARS_', lower(60)),
  // https://packagist.com/docs/composer-authentication#token-format
  issued('PACKAGIST_TOKEN', 'packagist_ort_ packagist_out_ packagist_uut_ packagist_urt_', hex(68)),
  issued('JITPACK_TOKEN', 'jp_', lower(26)),
  issued('OPEN_VSX_TOKEN', 'ovsxp_ ovsxat_', uuid),
];
