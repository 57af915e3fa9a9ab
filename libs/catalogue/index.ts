export * from './entry/entry-content.js';
export { Catalogue as CatalogueMigration } from './migrations/0003-catalogue.js';
export { catalogueTables } from './tables.js';
