import { expect, type Page } from '@playwright/test';
import { test } from './people.js';
import { aCollection, aNote, aPaper } from './stages.js';

const written = '## Slik er det her\n\n1. først\n2. så';
const previewed = async (page: Page, label: string) => {
  const preview = page.getByRole('region', { name: `${label}, slik den blir lest` });
  await expect(preview.getByRole('heading', { name: 'Slik er det her' })).toBeVisible();
  await expect(preview.locator('ol li')).toHaveCount(2);
};

test('a country’s note is previewed without scripts, and nobody else sees it for that', async ({ open }) => {
  const page = await open('author@asker.example');
  await page.goto(aNote);
  const before = await page.locator('[name="body"]').inputValue();
  await page.locator('[name="body"]').fill(written);
  await page.locator('[name="language"]').selectOption('nn');
  await page.getByRole('button', { name: 'Forhåndsvis' }).click();
  await previewed(page, 'Dette gjelder hos oss');
  await expect(page.locator('[name="body"]')).toHaveValue(written);
  await expect(page.locator('[name="language"]')).toHaveValue('nn');
  await page.goto(aNote);
  await expect(page.locator('[name="body"]')).toHaveValue(before);
  await page.close();
});

test('a case paper is previewed without scripts, with all that was typed still in it', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  await page.goto(await aPaper(page));
  await page.locator('[name="recommendation"]').fill('Godkjennes');
  await page.locator('[name="assessment"]').fill(written);
  await page.getByRole('button', { name: 'Forhåndsvis' }).nth(1).click();
  await previewed(page, 'Vurdering');
  await expect(page.locator('[name="recommendation"]')).toHaveValue('Godkjennes');
  await expect(page.locator('.error-summary')).toHaveCount(0);
  await page.close();
});

test('a collection’s introduction is previewed without scripts, and saved first', async ({ open }) => {
  const page = await open('author@baerum.example');
  const address = await aCollection(page);
  await page.goto(address);
  await page.locator('[name="introduction"]').fill(written);
  await page.getByRole('button', { name: 'Forhåndsvis' }).click();
  await previewed(page, 'Innledning');
  await page.goto(address);
  await expect(page.locator('[name="introduction"]')).toHaveValue(written);
  await page.close();
});
