import { defineJob } from '#libs/platform';

export const exportCatalogueJob = defineJob<{ exportId: string }>('catalogue.export-catalogue', { pace: 'bulk' });

/** Where the file stands in the store. */
export function exportKey(exportId: string): string {
  return `${exportId.slice(-12)}-catalogue-${exportId}.zip`;
}
