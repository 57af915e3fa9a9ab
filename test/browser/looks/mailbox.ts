import { author, type Look, linkOn } from './look.js';

export const mailboxLooks: Record<string, Look[]> = {
  '/mailbox': [{ at: '/mailbox' }, { by: author, at: '/mailbox' }],
  '/mailbox/:mail': [
    { is: 'as HTML', at: linkOn('/mailbox', /mailbox\//) },
    { is: 'as text', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=text` },
    { is: 'its headers', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=headers` },
  ],
};
