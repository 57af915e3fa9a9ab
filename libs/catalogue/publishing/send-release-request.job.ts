import { defineJob } from '#libs/platform';

export const sendReleaseRequest = defineJob<{ releaseRequestId: string }>('catalogue.send-release-request');
