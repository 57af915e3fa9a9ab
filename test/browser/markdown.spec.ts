import { expect, type Page } from '@playwright/test';
import { linkOn } from './looks/look.js';
import { holdScripts, test } from './people.js';
import { aCollection, aNote, aPaper } from './stages.js';

const written = '## Slik er det her\n\n- en *liste*\n\n<script>alert(1)</script>';

const places = [
  {
    what: 'a country’s note',
    by: 'author@asker.example',
    at: async () => aNote,
    field: 'body',
    label: 'Dette gjelder hos oss',
    heading: 'h4',
  },
  {
    what: 'a collection’s introduction',
    by: 'author@baerum.example',
    at: aCollection,
    field: 'introduction',
    label: 'Innledning',
    heading: 'h2',
  },
  {
    what: 'an answer in a conversation',
    by: 'author@baerum.example',
    at: linkOn('/nb/nettverk/baerekraftsnettverket/samtaler', /\/samtale\/[^/]+$/),
    field: 'body',
    label: 'Svaret ditt',
    heading: 'h3',
  },
  { what: 'a case paper', by: 'coordinator@ks.example', at: aPaper, field: 'background', label: 'Bakgrunn', heading: 'h4' },
];

const preview = (page: Page, label: string) => page.getByRole('region', { name: `${label}, slik den blir lest` });

for (const { what, by, at, field, label, heading } of places) {
  test(`${what} is previewed as it will be read, and stays as it was written`, async ({ open }) => {
    const page = await open(by);
    await page.goto(await at(page));
    const text = page.locator(`[name="${field}"]`);
    const group = page.getByRole('group', { name: new RegExp(`^${label}: skriv`) });
    await text.fill(written);
    await expect(group.getByRole('button', { name: 'Skriv' })).toHaveAttribute('aria-pressed', 'true');
    await group.getByRole('button', { name: 'Forhåndsvis' }).press('Enter');
    await expect(preview(page, label).locator(heading)).toHaveText('Slik er det her');
    await expect(preview(page, label).locator('li em')).toHaveText('liste');
    await expect(preview(page, label)).toContainText('<script>alert(1)</script>');
    await expect(text).toBeHidden();
    await page.context().setOffline(true);
    await group.getByRole('button', { name: 'Skriv' }).click();
    await group.getByRole('button', { name: 'Forhåndsvis' }).click();
    await expect(preview(page, label)).toContainText('Den står fortsatt i feltet');
    await group.getByRole('button', { name: 'Skriv' }).click();
    await expect(text).toHaveValue(written);
    await page.context().setOffline(false);
    await page.close();
  });
}

test('what is marked before the scripts are there is still marked when they are', async ({ open }) => {
  const page = await open('author@asker.example');
  const release = await holdScripts(page);
  await page.goto(aNote, { waitUntil: 'commit' });
  await page.locator('[name="body"]').selectText();
  release();
  await expect(page.getByRole('button', { name: 'Skriv', exact: true })).toBeVisible();
  await page.keyboard.type('Alt er nytt');
  await expect(page.locator('[name="body"]')).toHaveValue('Alt er nytt');
  await page.close();
});

test('a preview that is asked for before the scripts are there is shown when they are', async ({ open }) => {
  const page = await open('author@asker.example');
  const release = await holdScripts(page);
  await page.goto(aNote, { waitUntil: 'commit' });
  await page.locator('[name="body"]').fill(written);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Forhåndsvis' }).press('Enter');
  await answered;
  release();
  await expect(page.getByRole('button', { name: 'Skriv', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await expect(preview(page, 'Dette gjelder hos oss').locator('h4')).toHaveText('Slik er det her');
  await page.getByRole('button', { name: 'Skriv', exact: true }).click();
  await expect(page.locator('[name="body"]')).toHaveValue(written);
  await page.close();
});

test('a paper that cannot be sent says so and stays in its form', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  await page.goto(await aPaper(page));
  await page.locator('[name="background"]').fill('Skrevet uten nett');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Lagre saksframlegget' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Det ble ikke sendt' })).toBeVisible();
  await expect(page.locator('[name="background"]')).toHaveValue('Skrevet uten nett');
  await page.context().setOffline(false);
  await page.close();
});
