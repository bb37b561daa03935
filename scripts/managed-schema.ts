import { writeFileSync } from 'node:fs';
import { managedSchema } from '@/utils/policy';

/** Writes public/managed_schema.json from the policy schema: `npm run managed-schema`, after the schema has changed. */
const file = new URL('../public/managed_schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(managedSchema(), null, 2)}\n`);
console.error('wrote public/managed_schema.json');
