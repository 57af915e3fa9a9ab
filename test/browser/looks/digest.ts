import { type Look, mailed, refusedBy } from './look.js';

export const digestLooks: Record<string, Look[]> = {
  following: [
    { by: 'member@asker.example', at: '/nb/dette-folger-du' },
    { is: 'by a link from a mail', at: mailed('member@bjorksjo.example', /översikt/, /link=/) },
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
