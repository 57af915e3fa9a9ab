export * from './access.js';
export * from './actor.js';
export { Identity as IdentityMigration } from './migrations/0002-identity.js';
export * from './permissions.js';
export { identityTables } from './tables.js';
