import { asFragment, join, type Language, type Piece, structure, type Template, t, type Values } from '../../corpus';
import { healthIds } from '../../values/health';
import { nationalIds, passports } from '../../values/national-ids';
import { issuers, wrappedSecrets } from '../../values/secrets';
import { slots } from '../../values/slots';
import { customerTable, tableForms } from '../../values/tables';

/** Texts that lists make: a table in every form, an id of every country, a secret of every issuer. */

const slot = (values: Values, name: string, argument?: string, person?: number): Piece =>
  slots[name]?.(values, { argument, person }) ?? '';

const tableTemplates: Template[] = (
  ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'pt', 'ja', 'zh', 'ru'] as const
).flatMap((language) =>
  tableForms
    .filter((_, index) => language === 'en' || (index + language.charCodeAt(0)) % 3 === 0)
    .map((form) => ({
      id: `table-${language}-${form}`,
      language,
      kind: `customer table, ${form}`,
      warns: true,
      write: (values) => {
        const table = customerTable(values, form);
        return values.random.pick([
          () => table,
          () => t`${requests[language] ?? ''}\n\n${table}`,
          () => t`${requests[language] ?? ''}\n\n${table}\n\n${thanks[language] ?? ''}`,
        ])();
      },
    })),
);

const requests: Partial<Record<Language, string>> = {
  en: 'Please clean up this export and remove duplicates:',
  de: 'Bitte sortiere diese Liste nach Nachnamen und entferne Dubletten:',
  fr: 'Peux-tu dédoublonner ce fichier clients ?',
  es: 'Ordena esta lista por apellido, por favor:',
  it: 'Mi ordini questo elenco per cognome?',
  nl: 'Kun je deze export opschonen?',
  pl: 'Proszę uporządkować tę listę i usunąć duplikaty:',
  sv: 'Kan du sortera den här listan och ta bort dubbletter?',
  pt: 'Podes ordenar esta lista por apelido?',
  ja: '次の一覧を名字順に並べ替えてください。',
  zh: '请把下面的名单按姓氏排序并去重：',
  ru: 'Отсортируй, пожалуйста, этот список по фамилии:',
};
const thanks: Partial<Record<Language, string>> = {
  en: 'Thank you!',
  de: 'Vielen Dank!',
  fr: 'Merci d’avance !',
  es: '¡Muchas gracias!',
  it: 'Grazie mille!',
  nl: 'Alvast bedankt!',
  pl: 'Z góry dziękuję!',
  sv: 'Tack på förhand!',
  pt: 'Obrigado!',
  ja: 'よろしくお願いします。',
  zh: '谢谢！',
  ru: 'Спасибо!',
};

/** Sentences around an id in English, as an international company writes them. */
const idSentences: ((values: Values, called: string, id: Piece) => Piece)[] = [
  (values, called, id) =>
    t`New supplier ${slot(values, 'name', undefined, 1)}, ${called} ${id}, e-mail ${slot(values, 'email', undefined, 1)}.`,
  (values, called, id) =>
    t`Employee: ${slot(values, 'name', undefined, 1)}\n${called}: ${id}\nDate of birth: ${slot(values, 'dob', undefined, 1)}`,
  (values, called, id) =>
    t`Could you check if this ${called} is valid: ${id}? The customer is ${slot(values, 'name')}.`,
  (values, called, id) => t`${called}: ${id}\nPhone: ${slot(values, 'phone')}\nStatus: pending`,
  (_, called, id) => t`{"document": "${called}", "value": "${id}", "verified": false}`,
  (values, called, id) => t`The form says ${called} = ${id}, but ${slot(values, 'first')} says one digit is missing.`,
];

const idTemplates: Template[] = Object.entries({ ...nationalIds, ...passports, ...healthIds }).map(
  ([type, { called }]) => ({
    id: `id-${type}`,
    language: 'en',
    kind: 'form with an id',
    warns: true,
    write: (values) => values.random.pick(idSentences)(values, values.random.pick(called), slot(values, 'id', type)),
  }),
);

const secretSentences: ((values: Values, name: string, secret: Piece) => Piece)[] = [
  (_, name, secret) => t`${name}=${secret}`,
  (_, name, secret) => t`config.${name.toLowerCase()} = "${secret}"\nstart(config)  # fails with 401`,
  (_, name, secret) => t`{\n  "${name.toLowerCase()}": "${secret}",\n  "retries": 3\n}`,
  (values, _, secret) =>
    t`Hi ${slot(values, 'first')}, here is the token for the new integration: ${secret} - please keep it safe.`,
  (_, name, secret) => t`- name: ${name}\n  value: ${secret}`,
  (_, __, secret) => t`Is this one still in use?\n${secret}`,
  (_, __, secret) => t`curl -H "Authorization: Bearer ${secret}" https://api.tandem-labs.io/v1/status`,
];

const secretTemplates: Template[] = [...Object.keys(issuers), ...Object.keys(wrappedSecrets)].map((type) => ({
  id: `secret-${type}`,
  language: 'en',
  kind: 'secret in code or chat',
  warns: true,
  write: (values) => values.random.pick(secretSentences)(values, type, slot(values, 'secret', type)),
}));

/** Snippets of a few languages, with something in them that must not leave. */
const codeTemplates: Template[] = [
  {
    id: 'code-typescript',
    language: 'en',
    kind: 'source code with a secret',
    warns: true,
    write: (values) =>
      t`import { createClient } from './client';\n\nexport async function sync(since: Date): Promise<number> {\n  const client = createClient({ token: '${slot(values, 'secret')}' });\n  const rows = await client.list({ since, limit: ${values.random.int(10, 900)} });\n  return rows.length;\n}\n`,
  },
  {
    id: 'code-python',
    language: 'en',
    kind: 'source code with a secret',
    warns: true,
    write: (values) =>
      join([
        'import smtplib\n\nserver = smtplib.SMTP("smtp.kestrel-systems.com", 587)\nserver.starttls()\nserver.login("newsletter", "',
        slot(values, 'password'),
        '")\nserver.sendmail("news@kestrel-systems.com", "',
        slot(values, 'email'),
        '", message)\n',
      ]),
  },
  {
    id: 'code-java',
    language: 'en',
    kind: 'source code with a secret',
    warns: true,
    write: (values) =>
      t`@Configuration\npublic class DataSourceConfig {\n  private static final String PASSWORD = "${slot(values, 'password')}";\n  private static final String URL = "jdbc:postgresql://db.internal:5432/crm";\n}\n`,
  },
  {
    id: 'code-yaml',
    language: 'en',
    kind: 'configuration with secrets',
    warns: true,
    write: (values) =>
      t`production:\n  adapter: postgresql\n  username: shop\n  password: ${slot(values, 'password')}\n  host: db.internal\nslack:\n  token: ${slot(values, 'secret', 'SLACK_TOKEN')}\n`,
  },
];

/** Source code around the whole text; `sure` where nobody would call it anything else. */
function asCode(template: Template, sure: boolean): Template {
  const write = (values: Values): Piece => {
    const inner = asFragment(template.write(values));
    const { structures } = structure('SOURCE_CODE', inner.text);
    const around = structures.map((label) => (sure ? label : { ...label, public: true as const }));
    return { ...inner, structures: [...around, ...inner.structures] };
  };
  return { ...template, write };
}

export const sensitiveGenerated: readonly Template[] = [
  ...tableTemplates.map((table) => (/html|sql|json/i.test(table.id) ? asCode(table, false) : table)),
  ...idTemplates,
  ...secretTemplates.map((template) => asCode(template, false)),
  ...codeTemplates.map((template) => asCode(template, true)),
];
