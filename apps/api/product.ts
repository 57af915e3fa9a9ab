import {
  AttachmentsMigration,
  CatalogueByRoleMigration,
  CatalogueExportsMigration,
  CatalogueImportsMigration,
  CatalogueMigration,
  CatalogueModule,
  CollectionsMigration,
  CountryNotesMigration,
  catalogueEntities,
  catalogueTables,
  DraftCommentsMigration,
  EntryCareMigration,
  EntryChangesMigration,
  ImportColumnsMigration,
  ImportsMigration,
  MachineTranslationsMigration,
  NetworkWordsMigration,
  ReadersMigration,
  RelationsMigration,
  RemindersMigration,
  ReplacedDraftsMigration,
  ScanAgainMigration,
  SearchFacesMigration,
  SearchMigration,
  SearchTraitsMigration,
  SearchWordsMigration,
  TranslationsMigration,
} from '#libs/catalogue';
import {
  DigestMigration,
  DigestModule,
  digestTables,
  NewestPositionMigration,
  NoThesaurusIndexMigration,
  SavedSearchesMigration,
} from '#libs/digest';
import { ExchangeByRoleMigration, ExchangeMigration, ExchangeModule, exchangeTables } from '#libs/exchange';
import {
  IdentityByRoleMigration,
  IdentityCareMigration,
  IdentityMigration,
  IdentityModule,
  InvitedAgainMigration,
  identityEntities,
  identityTables,
} from '#libs/identity';
import {
  type Entity,
  type Migration,
  PlatformMigration,
  platformTables,
  ScopeByRoleMigration,
  type TableDeclarations,
} from '#libs/platform';
import {
  PaperLanguageMigration,
  PaperRevisionMigration,
  SeatNetworkMigration,
  SteeringByRoleMigration,
  SteeringMigration,
  SteeringModule,
  steeringTables,
} from '#libs/steering';

/** What Tandem consists of; each library adds its own to these four lists. */

export const features = [IdentityModule, CatalogueModule, SteeringModule, ExchangeModule, DigestModule];

export const entities: readonly Entity[] = [...identityEntities, ...catalogueEntities];

/** In the order of the numbers in their names. */
export const migrations: readonly Migration[] = [
  PlatformMigration,
  IdentityMigration,
  CatalogueMigration,
  SearchMigration,
  SteeringMigration,
  DigestMigration,
  ExchangeMigration,
  IdentityCareMigration,
  SeatNetworkMigration,
  InvitedAgainMigration,
  ScopeByRoleMigration,
  IdentityByRoleMigration,
  CatalogueByRoleMigration,
  SteeringByRoleMigration,
  ExchangeByRoleMigration,
  PaperLanguageMigration,
  SearchFacesMigration,
  NewestPositionMigration,
  PaperRevisionMigration,
  RemindersMigration,
  ReplacedDraftsMigration,
  AttachmentsMigration,
  ImportsMigration,
  SearchWordsMigration,
  SearchTraitsMigration,
  EntryChangesMigration,
  CollectionsMigration,
  EntryCareMigration,
  TranslationsMigration,
  SavedSearchesMigration,
  CatalogueImportsMigration,
  DraftCommentsMigration,
  NetworkWordsMigration,
  CatalogueExportsMigration,
  RelationsMigration,
  CountryNotesMigration,
  ReadersMigration,
  MachineTranslationsMigration,
  ImportColumnsMigration,
  NoThesaurusIndexMigration,
  ScanAgainMigration,
];

export const tables: TableDeclarations = {
  ...platformTables,
  ...identityTables,
  ...catalogueTables,
  ...steeringTables,
  ...digestTables,
  ...exchangeTables,
};
