import { defineJob } from '#libs/platform';

export const sendCollectionQuestion = defineJob<{ collectionId: string }>('catalogue.send-collection-question');
