import { expect } from '@playwright/test';
import { aPdf, aPng } from '../../support/a-picture.js';
import { aDraft, aMachineAsked, anImport, aReleaseRequest, aTranslation, aWholeDraft } from '../stages.js';
import { author, type Look, linkOn, press, refusedBy } from './look.js';

const networkInEnglish = '/nb/katalog/baerum/baerekraftsnettverket-a-network-of-municipalities-that-learn-together';

export const draftLooks: Record<string, Look[]> = {
  share: [
    { by: author, at: '/nb/del-en-erfaring' },
    { is: 'refused', by: author, at: '/nb/del-en-erfaring', does: refusedBy('Les teksten') },
    { is: 'of somebody who only reads', by: 'member@asker.example', at: '/nb/del-en-erfaring' },
  ],
  shortExperience: [
    { by: author, at: '/nb/del-en-erfaring/kort', shows: /fire minutter/ },
    { is: 'refused', by: author, at: '/nb/del-en-erfaring/kort', does: refusedBy('Del med nettverk'), shows: /Noe må rettes/ },
    { is: 'of somebody who only reads', by: 'member@asker.example', at: '/nb/del-en-erfaring/kort' },
  ],
  drafts: [{ by: author, at: '/nb/dine-utkast' }],
  attachments: [
    { is: 'without files', by: author, at: async (page) => `${await aDraft(page)}/filer`, shows: /Velg filer/ },
    {
      is: 'with a picture and a document',
      by: author,
      at: async (page) => `${await aDraft(page)}/filer`,
      does: async (page) => {
        const files = [
          { name: 'torvet.png', mimeType: 'image/png', buffer: await aPng(800, 500) },
          { name: 'skjema.pdf', mimeType: 'application/pdf', buffer: aPdf() },
          { name: 'ond.html', mimeType: 'text/html', buffer: Buffer.from('<script>') },
        ];
        for (const file of files) {
          await page.locator('#files').setInputFiles(file);
          await page.getByText(new RegExp(`${file.name}: (lagt til|Slike filer)`)).waitFor();
        }
      },
      shows: /Hva viser bildet/,
    },
  ],
  editor: [
    { is: 'empty', by: author, at: aDraft },
    { is: 'with guesses', by: author, at: anImport, shows: /Vi gjetter/ },
    {
      is: 'with a text previewed',
      by: author,
      at: anImport,
      does: async (page) => {
        await press('Forhåndsvis')(page);
        await page.locator('.markdown-preview:visible .prose').waitFor();
      },
    },
    {
      is: 'refused',
      by: author,
      at: anImport,
      does: async (page) => {
        await page.locator('[name="contact.mailbox"]').fill('no address');
        await refusedBy('Lagre')(page);
      },
    },
    {
      is: 'in conflict',
      by: author,
      at: anImport,
      does: async (page) => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.locator('#title').fill('Tittelen som en annen skrev');
        await press('Lagre')(other);
        await other.waitForURL(/saved/);
        await other.close();
        await page.locator('#title').fill('Tittelen som jeg skrev');
        await press('Lagre')(page);
        await page.getByText('To har skrevet samtidig').first().waitFor();
      },
    },
  ],
  relations: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/henger-sammen-med`, shows: /Ingen ennå/ },
    {
      is: 'with one set, and others found',
      by: author,
      at: async (page) => `${await anImport(page)}/henger-sammen-med?q=klima`,
      does: async (page) => {
        await page
          .getByRole('button', { name: /^Legg til/ })
          .first()
          .click();
        await page.getByText('Vises når dere deler').waitFor();
      },
    },
  ],
  draftComments: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/kommentarer`, shows: /Ingen har skrevet noe ennå/ },
    {
      is: 'written',
      by: author,
      at: async (page) => `${await aDraft(page)}/kommentarer`,
      does: async (page) => {
        await page.locator('[name="body"]').fill('Skal vi si hvem som bestemte?');
        await press('Skriv kommentar')(page);
        await page.getByText('Merk som ferdig').waitFor();
        await expect(page.locator('[name="body"]')).toHaveValue('');
      },
      shows: /Skal vi si hvem/,
    },
    { is: 'refused', by: author, at: async (page) => `${await aDraft(page)}/kommentarer`, does: refusedBy('Skriv kommentar') },
  ],
  // Before the machine has filled what it can.
  machineTranslation: [{ by: author, at: aMachineAsked, shows: /Dette sendes ikke/ }],
  translation: [
    {
      is: 'with a newer original',
      by: author,
      at: linkOn(networkInEnglish, /oversettelse$/),
      shows: /Originalen har fått en nyere versjon/,
    },
    { is: 'just begun', by: author, at: aTranslation, shows: /Her er utkastet/ },
    {
      is: 'filled by a machine',
      by: author,
      at: async (page) => (await aMachineAsked(page)).replace(/\/maskin$/, ''),
      does: async (page) => {
        await press('Oversett med maskin')(page);
        await press('Send til 127.0.0.1')(page);
        await page.getByText('En maskin oversetter').or(page.getByText('fylt ut av 127.0.0.1')).first().waitFor();
        while (!(await page.getByText('fylt ut av 127.0.0.1').isVisible())) await page.reload();
      },
      shows: /Maskinoversatt, ikke gjennomgått/,
    },
    {
      is: 'refused',
      by: author,
      at: aTranslation,
      does: async (page) => {
        await page.locator('[name="title"]').fill('for langt '.repeat(30));
        await refusedBy('Lagre')(page);
      },
    },
  ],
  draftPage: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/som-ferdig-side`, shows: /Hva ville dere løse/ },
    { is: 'with guesses', by: author, at: async (page) => `${await anImport(page)}/som-ferdig-side`, shows: /Vi gjetter/ },
  ],
  seenAs: [
    { is: 'a colleague', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som`, shows: /en kollega/ },
    { is: 'a network', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som?as=network`, shows: /et medlem av/ },
    { is: 'everybody', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som?as=public`, shows: /alle på nettet/ },
  ],
  publish: [
    { is: 'before it is complete', by: author, at: async (page) => `${await aDraft(page)}/hvem-kan-se-dette`, shows: /mangler/ },
    { is: 'complete', by: author, at: async (page) => `${await aWholeDraft(page)}/hvem-kan-se-dette`, shows: /Spør en redaktør/ },
  ],
  release: [{ by: 'editor@baerum.example', at: aReleaseRequest, shows: /Gjør offentlig/ }],
};
