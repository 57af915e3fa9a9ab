import { aCollection } from '../stages.js';
import { anEntry, author, type Look, linkOn, press, refusedBy } from './look.js';

export const collectionLooks: Record<string, Look[]> = {
  collections: [
    { is: 'a visitor’s', at: '/nb/samlinger', shows: /Partnerskaber for handling/ },
    { is: 'an author’s', by: author, at: '/nb/samlinger', shows: /Ny samling/ },
    { is: 'refused', by: author, at: '/nb/samlinger', does: refusedBy('Lag samlingen') },
    {
      is: 'after one was deleted',
      by: author,
      at: '/nb/samlinger',
      does: async (page) => {
        await aCollection(page);
        await press('Slett samlingen')(page);
        await page.getByRole('button', { name: 'Angre' }).waitFor();
      },
    },
  ],
  collection: [
    { at: '/nb/samling/herning/inspirationskatalog-partnerskaber-for-handling', shows: /Et hus til partnerskaberne/ },
    { by: 'editor@fjellvik.example', at: '/nb/samling/fjellvik/klimabudsjett-uten-egen-klimaavdeling', shows: /Rediger samlingen/ },
  ],
  collectionEditor: [
    { is: 'empty', by: author, at: aCollection, shows: /Samlingen er tom/ },
    { is: 'with search results', by: author, at: async (page) => `${await aCollection(page)}?q=klima`, shows: /Legg i/ },
    {
      is: 'with something in it, and a question to an editor open',
      by: author,
      at: aCollection,
      does: async (page) => {
        await page.locator('[name=q]').fill('klima');
        await press('Søk')(page);
        await page.locator('.collection-found button').first().click();
        await page.locator('.collection-part').first().waitFor();
        await press('Spør en redaktør: alle')(page);
        await page.getByText('En redaktør er spurt').waitFor();
      },
    },
    {
      is: 'in conflict',
      by: author,
      at: aCollection,
      does: async (page) => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.locator('#title').fill('Navnet en annen fant');
        await press('Lagre')(other);
        await other.waitForURL(/saved/);
        await other.close();
        await page.locator('#title').fill('Navnet jeg fant');
        await press('Lagre')(page);
        await page.getByText('To har skrevet samtidig').first().waitFor();
      },
    },
  ],
  collect: [
    {
      by: author,
      at: async (page) => `${await linkOn('/nb/katalog?q=klimabudsjett', anEntry)(page)}/legg-i-samling`,
      shows: /Legg i en samling/,
    },
  ],
};
