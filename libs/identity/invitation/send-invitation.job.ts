import { defineJob } from '#libs/platform';

export const sendInvitation = defineJob<{ invitationId: string }>('identity.send-invitation');
