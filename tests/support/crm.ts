import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from './directory';

/** The sample that the practice chatbot offers: a CRM export with 40 invented customers. */
export const crmExport = readFileSync(join(root, 'tests', 'sites', 'practice', 'crm-export.csv'), 'utf8');

const { data: rows } = Papa.parse<Record<string, string>>(crmExport, { header: true, skipEmptyLines: true });

/** Everything in it that must stay on the device: addresses, numbers, accounts, and surnames long enough to be one. */
export const crmValues: readonly string[] = rows.flatMap((row) => [
  row['E-mail'] ?? '',
  row.Phone ?? '',
  row.IBAN ?? '',
  ...[row['Last name'] ?? ''].filter((name) => name.length >= 6),
]);

if (rows.length !== 40) throw new Error(`the CRM export has ${rows.length} rows instead of 40`);
