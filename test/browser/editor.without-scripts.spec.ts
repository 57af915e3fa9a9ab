import { expect } from '@playwright/test';
import { phone, test } from './people.js';
import { aDraft, anImport } from './stages.js';

const author = 'author@fjellvik.example';

test('Markdown is previewed without scripts, and saved first', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  await page.locator('[name="sections.0.body"]').fill('## Slik gjorde vi det\n\n1. først\n2. så');
  await page.getByRole('button', { name: 'Forhåndsvis' }).first().click();
  const preview = page.getByRole('region', { name: 'Tekst, slik den blir lest' });
  await expect(preview.getByRole('heading', { name: 'Slik gjorde vi det' })).toBeVisible();
  await expect(preview.locator('ol li')).toHaveCount(2);
  await expect(page.locator('[name="sections.0.body"]')).toHaveValue(/^## Slik/);
  await expect(page.locator('.save-bar')).toContainText('Lagret');
  await page.close();
});

test('guesses are confirmed one by one and all at once, on a phone without scripts', async ({ open }) => {
  const page = await open(author);
  await page.goto(await anImport(page));
  await page.setViewportSize(phone);
  const waiting = async () => Number((await page.getByText(/^Vi har gjettet \d+ steder/).innerText()).match(/\d+/)?.[0]);
  const before = await waiting();
  await page.locator('#place-title').getByRole('button', { name: 'Det stemmer' }).click();
  await expect(page.locator('#place-title')).not.toContainText('Vi gjetter');
  expect(await waiting()).toBe(before - 1);
  await page.getByRole('button', { name: 'Alt stemmer' }).click();
  await expect(page.getByText('Vi gjetter')).toHaveCount(0);
  await page.close();
});

test('a draft is laid out as its finished page, answered and confirmed there, on a phone without scripts', async ({ open }) => {
  const page = await open(author);
  await page.goto(await anImport(page));
  await page.setViewportSize(phone);
  await page.locator('#title').fill('Skrevet før siden ble vist');
  await page.getByRole('button', { name: 'Som ferdig side' }).click();
  await expect(page.locator('h1')).toHaveText('Skrevet før siden ble vist');
  await expect(page.locator('.draft-page')).toContainText('Nettverket ble etablert i mai');
  await expect(page.locator('#open-summary')).toContainText('Vi gjetter');
  await page.getByRole('button', { name: 'Det stemmer: Kort fortalt' }).click();
  await expect(page.locator('#open-summary')).toHaveCount(0);
  await expect(page.locator('#open-licence')).toContainText('Hvordan kan andre bruke det?');
  await page.getByRole('link', { name: 'Svar: Lisens' }).click();
  await expect(page).toHaveURL(/#place-licence$/);
  await page.locator('#place-licence').getByLabel('Vet vi ikke ennå').check();
  await page.getByRole('button', { name: 'Som ferdig side' }).click();
  await expect(page.locator('#open-licence')).toContainText('Vet vi ikke ennå');
  await page.getByRole('link', { name: 'Til skjemaet' }).click();
  await expect(page.locator('#title')).toHaveValue('Skrevet før siden ble vist');
  await page.close();
});
