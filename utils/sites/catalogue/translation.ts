import type { CatalogueEntry } from '../site';

/** Machine translation: what is translated has left. */
export const translation: readonly CatalogueEntry[] = [
  { id: 'deepl', name: 'DeepL', owner: 'DeepL', hosts: ['deepl.com', 'www.deepl.com'] },
  { id: 'google-translate', name: 'Google Translate', owner: 'Google', hosts: ['translate.google.com'] },
  {
    id: 'bing-translator',
    name: 'Bing Translator',
    owner: 'Microsoft',
    hosts: [],
    parts: ['www.bing.com/translator', 'bing.com/translator'],
    partsBeginWithLoad: true,
  },
  {
    id: 'yandex-translate',
    name: 'Yandex Translate',
    owner: 'Yandex',
    hosts: ['translate.yandex.com', 'translate.yandex.ru'],
  },
  { id: 'papago', name: 'Papago', owner: 'Naver', hosts: ['papago.naver.com'] },
  {
    id: 'reverso',
    name: 'Reverso',
    owner: 'Reverso',
    hosts: ['reverso.net', 'www.reverso.net', 'context.reverso.net'],
  },
];
