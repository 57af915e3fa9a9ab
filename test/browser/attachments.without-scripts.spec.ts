import { expect } from '@playwright/test';
import { aPdf, aPng } from '../support/a-picture.js';
import { test } from './people.js';
import { aDraft } from './stages.js';

test('pictures and files are added, put in order, taken out and brought back without scripts', async ({ open }) => {
  const page = await open('author@fjellvik.example');
  await page.goto(`${await aDraft(page)}/filer`);
  await page.locator('#files').setInputFiles([
    { name: 'torvet.png', mimeType: 'image/png', buffer: await aPng(800, 500) },
    { name: 'skjema.pdf', mimeType: 'application/pdf', buffer: aPdf() },
  ]);
  await page.getByRole('button', { name: 'Legg til filene' }).click();
  await expect(page.locator('main')).toContainText('2 filer er lagt til.');
  await page.locator('[name="attachments.0.alt"]').fill('Torvet ovenfra');
  await page.getByRole('button', { name: /^Flytt opp: skjema/ }).click();
  await expect(page.locator('fieldset legend').first()).toHaveText('skjema.pdf');
  await expect(page.locator('[name="attachments.1.alt"]')).toHaveValue('Torvet ovenfra');
  await page.getByRole('button', { name: /^Fjern: skjema/ }).click();
  await expect(page.locator('fieldset')).toHaveCount(1);
  await page.getByRole('button', { name: /^Hent tilbake: skjema/ }).click();
  await expect(page.locator('fieldset')).toHaveCount(2);
});
