import { type Look, linkOn, refusedBy } from './look.js';

const asker = 'author@asker.example';
const template = '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler';
const askersUse = linkOn(template, /\/bruk\/[^/]+$/);

export const useLooks: Record<string, Look[]> = {
  use: [
    { by: asker, at: askersUse, shows: /Dette gjør Asker/ },
    {
      is: 'about to be stopped',
      by: asker,
      at: async (page) => `${await askersUse(page)}?state=stopped`,
      shows: /Hva lærte dere/,
    },
    {
      is: 'refused',
      by: asker,
      at: askersUse,
      does: async (page) => {
        await page.locator('[name="effort"]').evaluate((box: HTMLSelectElement) => {
          box.append(new Option('?', 'no such effort', true, true));
        });
        await refusedBy('Lagre')(page);
      },
    },
    { is: 'missing', by: asker, at: '/nb/bruk/01a203f5-e668-7374-83b1-7b95daab49fe', status: 404 },
  ],
  useAnswer: [{ is: 'of nobody', at: '/da/brug/svar/x', status: 404 }],
  entryUses: [
    { at: '/nb/katalog/mariehavn/klimabudget-i-regneark/i-bruk-hos', shows: /Det virket hos/ },
    {
      is: 'empty',
      at: '/nb/katalog/bjorksjo/jamstalld-snorojning/i-bruk-hos',
      shows: /Ingen har fortalt/,
    },
  ],
};
