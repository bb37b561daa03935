import type { Evidence } from '../confidence';
import type { RuleFamily } from './rule';

/** A name as people write it: one to four words that begin with a capital, particles between them. */
const nameWord = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}";
const particles = '(?:(?:von|van|der|den|de|del|della|di|da|dos|la|le|bin|al|el|ter|zu) ){0,2}';
const fullName = `${nameWord}(?: ${particles}${nameWord}){0,3}`;
const atLeastTwo = `${nameWord}(?: ${particles}${nameWord}){1,3}`;

/** Greeted or labelled, but not a person. */
const notNames =
  /^(?:customer|customers|team|all|everyone|sir|madam|sirs|friends?|colleagues?|reader|readers|subscriber|hiring|user|users|guest|kunde|kundin|kunden|damen|herren|team|alle|kollegen|kolleginnen|leser|client|clients|madame|monsieur|cliente|clientes|equipo|valued|partner|partners|member|members|first|last|name|your|the|company|firstname|lastname|unknown|none|null|support|manager|editor)\b/i;

function checkName(value: string): readonly Evidence[] | undefined {
  return notNames.test(value) ? undefined : [];
}

export const personal: RuleFamily = [
  {
    type: 'PERSON',
    name: 'person by title',
    at: {
      words: [
        'mr',
        'mrs',
        'ms',
        'mx',
        'miss',
        'herr',
        'herrn',
        'frau',
        'monsieur',
        'madame',
        'mme',
        'mlle',
        'señor',
        'señora',
        'sr',
        'sra',
        'signor',
        'signora',
        'sig.ra',
        'senhor',
        'senhora',
        'mevrouw',
        'meneer',
      ],
      pattern: new RegExp(
        String.raw`(?:M[rsx]s?|Miss|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Signora?|Sig\.ra|Senhora?|[Mm]evrouw|[Mm]eneer)\.? (?:(?:Dr|Prof)\.? ){0,2}(?<value>${fullName})`,
        'uy',
      ),
    },
    confidence: 0.7,
    check: checkName,
    ok: [
      'Dear Mr. «Miller»,',
      'Sehr geehrte Frau Dr. «Anna Schmidt»,',
      'Madame «Léa de La Tour» a appelé',
      'Sra. «García Márquez»',
    ],
    not: ['Madame Monsieur', 'Mr. Customer', 'the ms office', 'Frau Kundin'],
  },
  {
    type: 'PERSON',
    name: 'person by label',
    at: {
      words: [
        'name',
        'full name',
        'customer',
        'customer name',
        'client',
        'patient',
        'employee',
        'contact name',
        'account holder',
        'card holder',
        'cardholder',
        'kunde',
        'kundin',
        'patientin',
        'mitarbeiter',
        'kontoinhaber',
        'nom',
        'nom complet',
        'nombre',
        'cliente',
        'titular',
        'nome',
        'paciente',
        'naam',
        'klant',
      ],
      pattern: new RegExp(
        String.raw`[\p{L}]{3,12}(?:[ _-]?[\p{L}]{3,12})?["']? ?[:=] ?["']?(?<value>${atLeastTwo})`,
        'uy',
      ),
    },
    confidence: 0.7,
    check: checkName,
    ok: [
      'Name: «Jane Miller»',
      'Kunde: «Jörg von der Heide»',
      '"customer_name": "«Aiko Tanaka»"',
      'Nombre: «María José García»',
    ],
    not: ['Name: Acme', 'Client: the whole team', 'Name: First Last'],
  },
  {
    type: 'PERSON',
    name: 'person by signature',
    at: {
      words: [
        'kind regards',
        'best regards',
        'regards',
        'best wishes',
        'sincerely',
        'yours sincerely',
        'cheers',
        'mit freundlichen grüßen',
        'freundliche grüße',
        'viele grüße',
        'beste grüße',
        'liebe grüße',
        'cordialement',
        'bien à vous',
        'saludos',
        'un saludo',
        'atentamente',
        'cordiali saluti',
        'distinti saluti',
        'met vriendelijke groet',
      ],
      pattern: new RegExp(
        String.raw`[\p{L}]{3,12}(?: [\p{L}]{1,14}){0,3},?[ \t]?\r?\n{1,2}[ \t]{0,4}(?<value>${atLeastTwo})(?![ \t]{0,8}[^ \t\r\n])`,
        'iuy',
      ),
    },
    confidence: 0.7,
    check: checkName,
    ok: [
      'Kind regards,\n«Jane Miller»\nNorthwind',
      'Mit freundlichen Grüßen\n\n«Jörg Heide»',
      'Cordialement,\n«Léa Dubois»',
    ],
    not: ['Best regards,\nyour team', 'Regards,\nThe Northwind Marketing Team'],
  },
];
