import type { Addresses } from './addresses.js';

/** Where the people of networks ask one another. */
export const talkPaths = {
  /** What goes on between the tenants of one's networks: each kind has its section. */
  exchange: {
    da: 'erfaringsudveksling',
    nb: 'erfaringsutveksling',
    nn: 'erfaringsutveksling',
    sv: 'erfarenhetsutbyte',
    en: 'exchange',
  },
  ask: {
    da: 'erfaringsudveksling/spoerg',
    nb: 'erfaringsutveksling/spor',
    nn: 'erfaringsutveksling/spor',
    sv: 'erfarenhetsutbyte/fraga',
    en: 'exchange/ask',
  },
  threads: {
    da: 'netvaerk/:network/samtaler',
    nb: 'nettverk/:network/samtaler',
    nn: 'nettverk/:network/samtalar',
    sv: 'natverk/:network/samtal',
    en: 'network/:network/conversations',
  },
  thread: {
    da: 'samtale/:thread',
    nb: 'samtale/:thread',
    nn: 'samtale/:thread',
    sv: 'samtal/:thread',
    en: 'conversation/:thread',
  },
  /** From a mail: what it told of, and a field to answer in. */
  answerFromMail: {
    da: 'svar/:token',
    nb: 'svar/:token',
    nn: 'svar/:token',
    sv: 'svar/:token',
    en: 'answer/:token',
  },
  /** Questions about an entry. */
  entryQuestions: {
    da: 'katalog/:tenant/:slug/spoergsmaal',
    nb: 'katalog/:tenant/:slug/sporsmal',
    nn: 'katalog/:tenant/:slug/sporsmal',
    sv: 'katalog/:tenant/:slug/fragor',
    en: 'catalogue/:tenant/:slug/questions',
  },
  threadMails: {
    da: 'erfaringsudveksling/mails',
    nb: 'erfaringsutveksling/e-poster',
    nn: 'erfaringsutveksling/e-postar',
    sv: 'erfarenhetsutbyte/mejl',
    en: 'exchange/mails',
  },
} as const satisfies Addresses;
