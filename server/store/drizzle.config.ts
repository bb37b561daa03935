/** For `npx drizzle-kit generate --config server/store/drizzle.config.ts --name what_changes`, after a change of schema.ts. */
export default {
  dialect: 'postgresql',
  schema: ['./server/store/schema.ts', './server/store/governance-schema.ts', './server/store/console-schema.ts'],
  out: './server/store/migrations',
};
