import { defineJob } from '#libs/platform';

/** Looks at a catalogue that was sent; brings it in once somebody said that it shall. */
export const importCatalogueJob = defineJob<{ importId: string }>('catalogue.import-catalogue', { pace: 'bulk' });

/** Where the file stands in the store until then. */
export function importKey(importId: string): string {
  return `${importId.slice(-12)}-import-${importId}.zip`;
}
