import { defineJob } from '#libs/platform';

export const translateDraft = defineJob<{ translationId: string }>('catalogue.translate-draft', { pace: 'bulk' });
