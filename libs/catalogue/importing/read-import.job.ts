import { defineJob } from '#libs/platform';

export const readImport = defineJob<{ importId: string }>('catalogue.read-import');
