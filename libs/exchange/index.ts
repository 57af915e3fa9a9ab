export {
  type AdoptionOfOurs,
  type AdoptionOfTenant,
  type AdoptionResponse,
  type AdoptionState,
  adoptionStates,
} from './adoption/adoption.dto.js';
export { AdoptionService } from './adoption/adoption.service.js';
export { ExchangeModule } from './exchange.module.js';
export { Exchange as ExchangeMigration } from './migrations/0007-exchange.js';
export { exchangeTables } from './tables.js';
