import { itemColumns, itemJoins } from './item-sql.js';

/** $1 entries: those the reader may see, as a list shows them. */
export const facesOfEntries = `select ${itemColumns} from entry e ${itemJoins} where e.id = any($1) and e.archived_at is null`;
