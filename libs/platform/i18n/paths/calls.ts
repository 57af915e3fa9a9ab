import type { Addresses } from './addresses.js';

/** Who can be called, and the requests that go between two people. */
export const callPaths = {
  callMe: {
    da: 'katalog/:tenant/:slug/ring-til-mig',
    nb: 'katalog/:tenant/:slug/ring-meg',
    nn: 'katalog/:tenant/:slug/ring-meg',
    sv: 'katalog/:tenant/:slug/ring-mig',
    en: 'catalogue/:tenant/:slug/call-me',
  },
  askForCall: {
    da: 'bed-om-en-snak',
    nb: 'be-om-en-prat',
    nn: 'be-om-ein-prat',
    sv: 'be-om-ett-samtal',
    en: 'ask-for-a-call',
  },
  calls: {
    da: 'foresporgsler',
    nb: 'foresporsler',
    nn: 'forespurnader',
    sv: 'forfragningar',
    en: 'requests',
  },
  call: {
    da: 'foresporgsel/:call',
    nb: 'foresporsel/:call',
    nn: 'forespurnad/:call',
    sv: 'forfragan/:call',
    en: 'request/:call',
  },
} as const satisfies Addresses;
