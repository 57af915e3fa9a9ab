import { defineJob } from '#libs/platform';

export const sendConfirmation = defineJob<{ requestId: string }>('digest.send-confirmation');
