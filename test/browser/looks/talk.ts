import { linkIn, mailTo } from '../people.js';
import { aTranslatedThread } from '../stages.js';
import { admin, author, coordinator, type Look, linkOn, network, nordic, refusedBy } from './look.js';

const questions = `${network}/samtaler`;
const aThread = linkOn(questions, /\/samtale\/[^/]+$/);
const readerOnly = 'member@asker.example';

export const talkLooks: Record<string, Look[]> = {
  exchange: [{ by: author, at: '/nb/erfaringsutveksling', shows: /Spørsmål og samtaler/ }],
  ask: [
    { by: author, at: '/nb/erfaringsutveksling/spor', shows: /Hvem vil du spørre/ },
    { is: 'refused', by: author, at: '/nb/erfaringsutveksling/spor', does: refusedBy('Spør') },
    { is: 'a reader’s', by: readerOnly, at: '/nb/erfaringsutveksling/spor', shows: /Forfattere, redaktører/ },
  ],
  threads: [
    { by: author, at: questions, shows: /Uten svar/ },
    { is: 'none of one’s own', by: admin, at: `${questions}?show=mine`, shows: /Du har ikke skrevet/ },
    { is: 'a reader’s', by: readerOnly, at: questions, shows: /Forfattere, redaktører/ },
    {
      is: 'its coordinator’s, about translation',
      by: coordinator,
      at: `${nordic}/samtaler`,
      does: (page) => page.getByText('Oversettelse med maskin').click(),
      shows: /maskin hos 127\.0\.0\.1/,
    },
    { is: 'missing', by: author, at: '/nb/nettverk/finnes-ikke/samtaler', status: 404 },
  ],
  entryQuestions: [
    { by: 'author@bjorksjo.example', at: '/sv/katalog/storevik/folkemoete-i-fjoeset/fragor', shows: /landmænd/ },
    { is: 'empty', by: author, at: '/nb/katalog/bjorksjo/jamstalld-snorojning/sporsmal', shows: /Ingen har spurt/ },
    { is: 'missing', by: author, at: '/nb/katalog/bjorksjo/finnes-ikke/sporsmal', status: 404 },
  ],
  threadMails: [{ by: author, at: '/nb/erfaringsutveksling/e-poster', shows: /Hva vil du ha en e-post om/ }],
  answerFromMail: [
    { at: async (page) => linkIn(await mailTo(page, 'author@nordvaag.example', /Finnes det en enkel/), /\/svar\//), shows: /bagasjevekt/ },
    { is: 'missing', at: '/nb/svar/ingen', status: 404 },
  ],
  thread: [
    { by: author, at: aThread },
    { is: 'refused', by: author, at: aThread, does: refusedBy('Send svaret') },
    { is: 'translated', by: author, at: aTranslatedThread, shows: /ingen har lest gjennom det/ },
    { is: 'missing', by: author, at: '/nb/samtale/01a203f5-e668-7374-83b1-7b95daab49fe', status: 404 },
  ],
};
