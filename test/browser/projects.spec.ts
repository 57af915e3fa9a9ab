import { expect, type Page } from '@playwright/test';
import { aJpeg } from '../support/a-picture.js';
import { tabTo } from './by-keyboard.js';
import { linkOn } from './looks/look.js';
import { test } from './people.js';

const pixel = { width: 412, height: 915 };
const list = '/nb/utviklingsprosjekter';
const onTheBus = linkOn(list, /\/utviklingsprosjekter\/[^/?]+$/, /Besøksven/);
const library = linkOn(`${list}?tenant=fjellvik`, /\/utviklingsprosjekter\/[^/?]+$/, /Verktøybibliotek/);
const noWider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('a note with a photo is in the log after three taps on a phone, and well within half a minute', async ({ open }) => {
  const page = await open('editor@storevik.example');
  await page.setViewportSize(pixel);
  await page.goto(await onTheBus(page));
  const began = Date.now();
  await page.getByRole('link', { name: 'Skriv i loggen' }).click();
  await expect(page.locator('h1')).toHaveText('Skriv i loggen');
  expect(await noWider(page)).toBe(true);
  await page.getByText('Lært', { exact: true }).click();
  await page.getByLabel('Fortell med få ord').fill('Ein kaffikanne samlar fleire enn ein plakat.');
  await page.locator('input[type="file"]').setInputFiles({ name: 'buss.jpg', mimeType: 'image/jpeg', buffer: await aJpeg() });
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(page.getByRole('status')).toContainText('Notatet står i loggen');
  expect(Date.now() - began).toBeLessThan(30_000);
  const note = page.locator('.log > li', { hasText: 'Ein kaffikanne' });
  await expect(note).toContainText('Lært');
  // Nobody looks at it before it was found clean.
  await expect(async () => {
    await page.reload();
    await expect(note.locator('img')).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 40_000 });
  expect(await noWider(page)).toBe(true);
});

test('each note is read by those it was shared with: the municipality, its networks, everybody', async ({ open }) => {
  const page = await open('editor@storevik.example');
  const project = await onTheBus(page);
  const said = { tenant: 'Dette er berre for oss i Storevik.', networks: 'Dette kan nettverket lese.', public: 'Dette kan alle lese.' };
  for (const [audience, text] of Object.entries(said)) {
    await page.goto(`${project}/logg`);
    await page.getByText('Prøvd', { exact: true }).click();
    await page.getByLabel('Fortell med få ord').fill(text);
    await page.getByLabel('Hvem kan se dette?').selectOption(audience);
    await page.getByRole('button', { name: 'Lagre notatet' }).click();
    await expect(page.getByRole('status')).toContainText('Notatet står i loggen');
  }
  for (const [who, reads] of [
    ['member@storevik.example', [said.tenant, said.networks, said.public]],
    ['member@asker.example', [said.networks, said.public]],
    [null, [said.public]],
  ] as const) {
    const reader = await open(who);
    await reader.goto(project);
    const shown = await reader.locator('.log').innerText();
    expect([who, Object.values(said).filter((text) => shown.includes(text))]).toEqual([who, reads]);
  }
  // Who can see it is said to those whose it is.
  await page.goto(project);
  await expect(page.locator('.log > li', { hasText: said.tenant })).toContainText('Bare Storevik');
});

test('a log becomes the draft of a case in one step, by keyboard alone', async ({ open }) => {
  const page = await open('editor@storevik.example');
  await page.goto(await onTheBus(page));
  await tabTo(page, /^Lag et eksempel av loggen/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Lag et eksempel av loggen');
  await tabTo(page, /^Lag utkastet/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#title')).toHaveValue('Besøksven på bygdebussen');
  await expect(page.locator('main')).toContainText('Sjåføren er nøkkelen');
});

test('a stop card is answered: they stop, and what they learned stands first on the project’s page', async ({ open }) => {
  const page = await open('editor@fjellvik.example');
  await page.setViewportSize(pixel);
  await page.goto(`${await library(page)}/stoppkort`);
  await expect(page.locator('h1')).toHaveText('Skal prosjektet fortsette?');
  await page.getByLabel('Vi stanser').check();
  await page.getByLabel('Dette lærte vi').fill('Det måtte ha begynt med skolen.');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await expect(page.getByRole('status')).toContainText('Prosjektet er stanset');
  await expect(page.locator('main')).toContainText('Det måtte ha begynt med skolen.');
});
