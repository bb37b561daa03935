import { alnum, digits, hex, lower, upper, url64, uuid } from './format';
import { issued, labelled, named, type SecretRule, shaped } from './issued';

/** Customers, campaigns, content, design, work: what marketing and sales use all day. */
export const marketing: readonly SecretRule[] = [
  // https://developers.hubspot.com/docs/guides/apps/private-apps/overview
  issued('HUBSPOT_TOKEN', 'pat-na1- pat-na2- pat-na3- pat-eu1- pat-ap1-', uuid),
  named('HUBSPOT_TOKEN', uuid, { name: 'HubSpot key, old form' }),
  named('HUBSPOT_TOKEN', `[a-z]{2}[0-9]-${hex(4)}-${uuid}`, { name: 'HubSpot developer key' }),
  // https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm
  named('SALESFORCE_TOKEN', `00D${alnum(12, 15)}![\\w.]{80,120}`, { ok: 'SALESFORCE_ACCESS_TOKEN=«»' }),
  issued('SALESFORCE_TOKEN', '5Aep', '[\\w.]{70,100}', { name: 'Salesforce refresh token' }),
  named('SALESFORCE_TOKEN', '[0-9A-F]{64}', { name: 'Salesforce client secret' }),
  named('SALESFORCE_TOKEN', alnum(24, 25), { name: 'Salesforce security token' }),
  named('PIPEDRIVE_TOKEN', hex(40)),
  // https://airtable.com/developers/web/guides/personal-access-tokens
  issued('AIRTABLE_TOKEN', 'pat', `${alnum(14)}\\.${hex(64)}`),
  named('AIRTABLE_TOKEN', `key${alnum(14)}`, { name: 'Airtable key, old form' }),
  // https://developers.notion.com/docs/authorization
  issued('NOTION_TOKEN', 'ntn_', alnum(43, 50)),
  issued('NOTION_TOKEN', 'secret_', alnum(43), { name: 'Notion token, old form' }),
  // https://developers.asana.com/docs/personal-access-token
  // https://developers.asana.com/docs/personal-access-token
  named('ASANA_TOKEN', hex(32)),
  labelled(
    'ASANA_TOKEN',
    ['asana token', 'asana access token', 'asana personal access token', 'asana pat', 'asana api key', 'asana key'],
    `[12]/${digits(13, 17)}(?:/[0-9]{13,17})?:${hex(32)}`,
    { name: 'Asana personal access token', ok: 'ASANA_TOKEN=«»' },
  ),
  // https://linear.app/developers/graphql
  issued('LINEAR_TOKEN', 'lin_api_ lin_oauth_ lin_wh_', alnum(40, 64)),
  // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
  issued('ATLASSIAN_TOKEN', 'ATATT3xFfGF0 ATSTT3xFfGF0 ATOAT3xFfGF0', `${url64(100, 400)}=[0-9A-F]{8}`),
  named('ATLASSIAN_TOKEN', alnum(24), { name: 'Atlassian token, old form' }),
  issued('TRELLO_TOKEN', 'ATTA', `${hex(64)}[0-9A-F]{8}`),
  named('TRELLO_TOKEN', hex(32, 64), { name: 'Trello token, old form' }),
  issued('CLICKUP_TOKEN', 'pk_', `${digits(6, 10)}_${upper(32)}`),
  issued('TYPEFORM_TOKEN', 'tfp_', '[\\w.=-]{40,60}'),
  issued('CAL_COM_API_KEY', 'cal_live_ cal_', hex(32)),
  issued('TALLY_API_KEY', 'tly-', alnum(30, 60)),
  // https://www.contentful.com/developers/docs/references/authentication/
  issued('CONTENTFUL_TOKEN', 'CFPAT-', url64(43)),
  named('CONTENTFUL_TOKEN', url64(43), { name: 'Contentful delivery token' }),
  named('SANITY_TOKEN', `sk${alnum(70, 180)}`),
  named('STORYBLOK_TOKEN', alnum(22, 24)),
  named('DATOCMS_TOKEN', hex(30)),
  named('WEBFLOW_TOKEN', hex(64)),
  // https://ghost.org/docs/admin-api/#token-authentication
  named('GHOST_ADMIN_KEY', `${hex(24)}:${hex(64)}`),
  named('ALGOLIA_KEY', hex(32)),
  // https://docs.segmentapis.com/
  issued('SEGMENT_TOKEN', 'sgp_', alnum(64)),
  named('SEGMENT_TOKEN', alnum(32), { name: 'Segment write key' }),
  named('RUDDERSTACK_KEY', alnum(27)),
  named('AMPLITUDE_KEY', hex(32)),
  named('MIXPANEL_SECRET', hex(32)),
  // https://posthog.com/docs/api: phc_ keys are public
  issued('POSTHOG_KEY', 'phx_ phs_', alnum(40, 56)),
  // https://developers.facebook.com/docs/facebook-login/guides/access-tokens
  issued('FACEBOOK_TOKEN', 'EAA', alnum(80, 400)),
  named('FACEBOOK_TOKEN', hex(32), { name: 'Facebook app secret' }),
  shaped('FACEBOOK_TOKEN', {
    name: 'Facebook app token',
    format: `[1-9][0-9]{14,15}\\|${url64(27)}`,
    groups: ['15', '16'],
    suffix: () => /\|[\w-]{27}(?![\w-])/y,
  }),
  issued('INSTAGRAM_TOKEN', 'IGQV IGAA', url64(80, 300)),
  // https://learn.microsoft.com/linkedin/shared/authentication/
  issued('LINKEDIN_TOKEN', 'WPL_AP1.', `${alnum(16)}\\.[A-Za-z0-9+/=]{6,10}`),
  named('LINKEDIN_TOKEN', alnum(16), { name: 'LinkedIn client secret' }),
  named('LINKEDIN_TOKEN', `AQ${url64(200, 600)}`, { name: 'LinkedIn access token' }),
  // https://docs.x.com/fundamentals/authentication/overview
  issued('TWITTER_TOKEN', 'AAAAAAAAAAAAAAAAAAAAA', '[A-Za-z0-9+/=]{60,140}'),
  named('TWITTER_TOKEN', `[0-9]{5,20}-${alnum(40)}`, { name: 'Twitter access token' }),
  named('TWITTER_TOKEN', alnum(45, 50), { name: 'Twitter secret' }),
  named('TWITTER_TOKEN', alnum(25), { name: 'Twitter consumer key' }),
  issued('TIKTOK_TOKEN', 'act. rft.', '[A-Za-z0-9!.]{40,100}'),
  named('TIKTOK_TOKEN', '[A-Za-z0-9]{32,40}', { name: 'TikTok secret' }),
  issued('PINTEREST_TOKEN', 'pina_', '[A-Z0-9]{60,120}'),
  named('REDDIT_SECRET', url64(27, 30)),
  named('TWITCH_TOKEN', lower(30)),
  named('SPOTIFY_SECRET', hex(32)),
  named('GOOGLE_ADS_TOKEN', url64(22), { issuer: 'googleAds' }),
  named('VIMEO_TOKEN', hex(32)),
  // https://developers.figma.com/docs/rest-api/authentication/
  issued('FIGMA_TOKEN', 'figd_ figu_ figur_ figoh_ figor_', url64(40, 44)),
  issued('CANVA_TOKEN', 'cnvca', url64(40, 60)),
  // https://www.dropbox.com/developers/documentation/http/documentation
  issued('DROPBOX_TOKEN', 'sl.', '(?:u\\.|B\\.)?[\\w-]{120,1400}'),
  named('DROPBOX_TOKEN', lower(15), { name: 'Dropbox app secret' }),
  named('BOX_SECRET', alnum(32)),
  named('SMARTSHEET_TOKEN', alnum(37)),
  named('TODOIST_TOKEN', hex(40)),
  named('SHORTCUT_TOKEN', uuid),
  shaped('HARVEST_TOKEN', {
    format: `[1-9][0-9]{5,6}\\.(?:at|pt)\\.${url64(86)}`,
    groups: ['6', '7'],
    suffix: () => /\.[ap]t\.[\w-]{86}(?![\w-])/y,
  }),
  named('BAMBOOHR_API_KEY', hex(40)),
  named('DOCUSIGN_SECRET', uuid),
  named('PANDADOC_API_KEY', hex(40)),
  named('SURVEYMONKEY_TOKEN', url64(80, 180)),
  named('QUALTRICS_TOKEN', alnum(40)),
  named('JOTFORM_API_KEY', hex(32)),
  named('APOLLO_API_KEY', url64(22)),
  named('HUNTER_API_KEY', hex(40)),
  issued('CLEARBIT_API_KEY', 'sk_', hex(32), { near: 'clearbit', shared: true, confidence: 0.65 }),
  issued('CLOSE_API_KEY', 'api_', `${alnum(22)}\\.${alnum(22)}`),
  issued('KEAP_TOKEN', 'KeapAK-', hex(40, 80)),
  named('MARKETO_SECRET', alnum(32)),
  named('SEMRUSH_API_KEY', hex(32)),
  named('SIMILARWEB_API_KEY', hex(32)),
  issued('MOZ_TOKEN', 'mozscape-', alnum(8, 20)),
  named('BITLY_TOKEN', hex(40)),
  named('REBRANDLY_API_KEY', hex(32)),
  issued('BRANCH_SECRET', 'secret_live_', alnum(32)),
  issued('REVENUECAT_SECRET', 'sk_', '[A-Za-z]{28,32}', {
    letters: true,
    near: 'revenuecat',
    shared: true,
    confidence: 0.65,
  }),
  named('CRUNCHBASE_API_KEY', hex(32)),
  named('WISTIA_TOKEN', hex(64)),
  named('MIRO_TOKEN', url64(27)),
  issued('SHUTTERSTOCK_TOKEN', 'v2/', alnum(60, 500), { near: 'shutterstock', confidence: 0.6 }),
  named('GUMROAD_TOKEN', url64(43)),
  // https://developer.frame.io/docs/getting-started/authentication
  issued('GENERIC_API_KEY', 'fio-u-', url64(64), { name: 'Frame.io token' }),
  // https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
  issued('GENERIC_API_KEY', 'p8e-', url64(32), { name: 'Adobe client secret' }),
];
