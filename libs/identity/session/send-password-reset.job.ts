import { defineJob } from '#libs/platform';

export const sendPasswordReset = defineJob<{ resetId: string }>('identity.send-password-reset');
