export { Steering as SteeringMigration } from './migrations/0005-steering.js';
export { steeringTables } from './tables.js';
