import { defineJob } from '#libs/platform';

export const sendReleaseAnswer = defineJob<{ releaseRequestId: string }>('catalogue.send-release-answer');
