import type { Streets } from './streets';

/** Sweden, Norway, Denmark, Finland, Iceland. */
export const nordic: Streets = {
  endings:
    'gatan|gata|vägen|väg|gränden?|torget|stigen|backen|allén|gaten|veien|vegen|svingen|bakken|stien|vei|vej|gade|allé|stræde|torv|vænget|katu|ntie|kuja|polku|kaari|ranta|raitti|aukio|bulevardi|puistikko|esplanadi|stråket|slingan|stíg|braut',
  loose: 'gate|gata|gade|vei|veg|vej|väg|plass|plads|plan|gränd|allé|alle|torg|torv|terrasse|stræde|tie|katu',
  boxes: 'postboks|postbox|box|pl',
  units: 'lgh|lägenhet|leil|leilighet|bolig|as|as.|uppgång|trappa|tr|etg|etasje|sal|dør|opg|st|h0|u0',
};
