import { defineJob } from '#libs/platform';

export const sendContactMessage = defineJob<{ messageId: string }>('catalogue.send-contact-message');
