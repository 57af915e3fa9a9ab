import type { Page } from '@playwright/test';
import { anImport, aReadFile, aReading } from '../stages.js';
import { author, type Look, press } from './look.js';

const someRows = 'Tittel;Bærekraftsmål;Kontakt\nGrønne tak;13;miljo@baerum.example\nSkolehager;4, 15;skole@baerum.example\nFeil;1;2;3;4\n';
const chooseNone = async (page: Page) => {
  for (const box of await page.locator('input[name="items"]').all()) await box.uncheck();
  await press('Lag utkast av de valgte')(page);
  await page.locator('.error-summary').waitFor();
};

const twoTitles = async (page: Page) => {
  await page.locator('[name="places.1"]').selectOption('title');
  await press('Les radene på nytt')(page);
  await page.locator('.error-summary').waitFor();
};

export const importLooks: Record<string, Look[]> = {
  importReview: [
    { by: author, at: aReading, shows: /Lag et utkast/ },
    { is: 'of a table', by: author, at: (page) => aReadFile(page, 'alle.csv', someRows), shows: /Slik leste vi kolonnene/ },
    { is: 'of a table with two titles', by: author, at: (page) => aReadFile(page, 'alle.csv', someRows), does: twoTitles },
    { is: 'of none chosen', by: author, at: (page) => aReadFile(page, 'alle.csv', someRows), does: chooseNone },
    { is: 'that failed', by: author, at: (page) => aReadFile(page, 'rapport.pdf', '%PDF-1.7'), shows: /skadet/ },
  ],
  imported: [{ by: author, at: async (page) => `${await anImport(page)}/lest` }],
};
