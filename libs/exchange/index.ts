export type {
  AdoptionOfOurs,
  AdoptionOfTenant,
  AdoptionResponse,
} from './adoption/adoption.dto.js';
export { AdoptionService } from './adoption/adoption.service.js';
export type { AdoptionState } from './adoption/adoption-state.js';
export { ExchangeModule } from './exchange.module.js';
export { Exchange as ExchangeMigration } from './migrations/0007-exchange.js';
export { ExchangeByRole as ExchangeByRoleMigration } from './migrations/0016-exchange-by-role.js';
export { RecordersOfUses as RecordersOfUsesMigration } from './migrations/0134-recorders-of-uses.js';
export { exchangeTables } from './tables.js';
