import { type Migration, PlatformMigration } from '#libs/platform';

/** Every library's migrations; they run in the order of the numbers in their names. */
export const migrations: readonly Migration[] = [PlatformMigration];
