import { admin, bounced, type Look, mailed, refusedBy } from './look.js';

export const digestLooks: Record<string, Look[]> = {
  following: [
    { by: 'member@asker.example', at: '/nb/dette-folger-du' },
    {
      is: 'whose digest came back',
      by: 'member@mariehavn.example',
      at: bounced('member@mariehavn.example', /overblik/, '/da/det-foelger-du'),
      shows: /Se efter, om adressen er rigtig/,
    },
    { is: 'by a link from a mail', at: mailed('member@bjorksjo.example', /översikt/, /link=/) },
  ],
  deliverability: [
    { by: admin, at: '/nb/kommune/asker/e-post', shows: /Ingen adresser er stoppet/ },
    {
      is: 'where one came back',
      by: 'admin@mariehavn.example',
      at: bounced('member@mariehavn.example', /overblik/, '/da/kommune/mariehavn/mails'),
      shows: /tager ikke imod mails til adressen/,
    },
    { is: 'refused to who is no administrator', by: 'author@asker.example', at: '/nb/kommune/asker/e-post', status: 403 },
  ],
  savedSearches: [
    { by: 'member@asker.example', at: '/nb/lagrede-sok', shows: /matsvinn, Sverige/ },
    { is: 'with none yet', by: 'member@baerum.example', at: '/nb/lagrede-sok', shows: /ingen lagrede søk/ },
    {
      is: 'refused a name',
      by: 'member@asker.example',
      at: '/nb/lagrede-sok',
      does: async (page) => {
        await page.locator('summary', { hasText: 'Gi nytt navn' }).first().click();
        await page.locator('input[name="name"]').first().fill(' ');
        await refusedBy('Lagre navnet')(page);
      },
    },
  ],
  '/unsubscribe/:token': [{ at: mailed('member@bjorksjo.example', /översikt/, /unsubscribe/) }],
};
