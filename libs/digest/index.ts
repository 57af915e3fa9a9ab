export { Digest as DigestMigration } from './migrations/0006-digest.js';
export { type Period, type Rhythm, rhythms } from './subscription/period.js';
export { digestTables } from './tables.js';
