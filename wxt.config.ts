import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { leanDetection } from './scripts/lean-detection';
import { leanPolyfill } from './scripts/lean-polyfill';
import { pageChunks } from './scripts/page-chunks';
import { contentScriptMatches, partMatches } from './utils/sites';

/** Public half of the store key. It fixes the extension id, which policy files name, in every build. */
const manifestKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApSUUUBFw5Ao73w4jI/5eCwq5J/akUv2c2KIJj2Q3myfjWE3o992If9/7ehug58gTpps/qLVaKxUcPzA941WJlPGMSUlcEffKz0Yy+EGbAqrRWoA2eIehvVVyMCR8odecDL8b8mvk0x+m/1qCAfxEXoh4jRbNDWGHvPmhSG/QLLv8sdpz++Upt9v4+bq0HqbjkAdQbxuLJRLNBesA9qmzCS60KYNj6mKXEFRcE983a50LQm+tLXl556HIBrx5wJwmjiN/6I3KK6KuW/mDgkbnJcmM+PlQvyGVcrQu7h5Pz3Xo8ZLxo/0hybm/L2NhtBdoovm6Yk7zAyNfa0EV6vvYOQIDAQAB';

const imageTextFiles = [
  'tesseract.js/dist/worker.min.js',
  'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
];

/** Keys for the first of the actions that a person has chosen; a browser suggests no more than four in all. */
const actionKeys = {
  'action-1': { suggested_key: { default: 'Alt+Shift+1' }, description: '__MSG_commandAction1__' },
  'action-2': { suggested_key: { default: 'Alt+Shift+2' }, description: '__MSG_commandAction2__' },
  'action-3': { suggested_key: { default: 'Alt+Shift+3' }, description: '__MSG_commandAction3__' },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [leanDetection(), leanPolyfill(), pageChunks()],
    // What reads a file comes in pieces: only those that this kind of file needs.
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      // Sign-in at the company's issuer, in a window that the browser watches.
      'identity',
      // What is done with a selected text, in the menu of the page.
      'contextMenus',
      'declarativeNetRequestWithHostAccess',
      'webRequest',
      'webRequestBlocking',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // A page in place of prohibited tools. Its address is another one in every browser session, so that no page of the
    // web can ask whether it is there, or open it.
    web_accessible_resources: [
      { resources: ['prohibited.html', 'link.html'], matches: ['<all_urls>'], use_dynamic_url: true },
    ],
    // Text in images is read by WebAssembly, in the document that reads files.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    // Policy can add a site the same day it is found, so the hosts cannot be listed here (docs/it.md).
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_openDaylight__' },
    omnibox: { keyword: 'dl' },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'daylight@daylight.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          commands: {
            _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_openDaylight__' },
            ...actionKeys,
          },
        }
      : {
          key: manifestKey,
          minimum_chrome_version: '137',
          storage: { managed_schema: 'managed_schema.json' },
          commands: {
            _execute_action: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_openDaylight__' },
            ...actionKeys,
          },
        }),
  }),
  hooks: {
    // The engine that reads text in images, its core and its English: files that it loads itself, when it is needed.
    'build:publicAssets': (_wxt, assets) => {
      for (const file of imageTextFiles) {
        const absoluteSrc = fileURLToPath(new URL(`node_modules/${file}`, import.meta.url));
        assets.push({ absoluteSrc, relativeDest: `tesseract/${file.split('/').at(-1)}` });
      }
    },
    // The catalogue is data; the manifest's match patterns are made from it, so that a site is added in one place.
    // A path in a pattern and match_origin_as_fallback exclude each other, hence a second copy of each script.
    'build:manifestGenerated': (_wxt, manifest) => {
      const scripts = manifest.content_scripts ?? [];
      for (const script of scripts) script.matches = contentScriptMatches();
      // Chrome takes `match_origin_as_fallback` only with patterns that cover a whole host.
      manifest.content_scripts = scripts.flatMap((script) => {
        const part = { ...script, matches: partMatches() };
        Reflect.deleteProperty(part, 'match_origin_as_fallback');
        return [script, part];
      });
    },
  },
});
