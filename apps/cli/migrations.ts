import { CatalogueMigration } from '#libs/catalogue';
import { IdentityMigration } from '#libs/identity';
import { type Migration, PlatformMigration } from '#libs/platform';

/** Every migration of the product, in order. */
export const migrations: readonly Migration[] = [PlatformMigration, IdentityMigration, CatalogueMigration];
