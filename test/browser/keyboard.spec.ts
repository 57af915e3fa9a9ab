import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { test } from './people.js';
import { anImport } from './stages.js';

/** What has the focus, in words; nothing where it is lost. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return !one || one === document.body ? '' : (one.textContent || one.getAttribute('name') || one.id).trim();
  });

test('a person signs in, searches, chooses and opens an entry by keyboard', async ({ browser }, { project }) => {
  const page = await (await browser.newContext({ ...project.use, ...project.use.contextOptions })).newPage();
  await page.goto('/nb/logg-inn');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Gå til innholdet');
  await page.keyboard.press('Enter');
  await tabTo(page, /E-post/);
  await page.keyboard.type('author@solfjord.example');
  await tabTo(page, /Passord/);
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, /Passord/);
  await page.keyboard.type('tandem-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('logg-inn'));

  await page.waitForLoadState('networkidle');
  await tabTo(page, /^Eksempelsamling/);
  await page.keyboard.press('Enter');
  // The catalogue is a document of its own: one begins at its top.
  await page.waitForURL(/\/katalog$/);
  await tabTo(page, /Søk i samlingen/);
  await page.keyboard.type('klima');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toContainText('klima');
  await tabTo(page, /Verktøy/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Vis$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=tool/);
  await tabTo(page, /^Fjern: Verktøy/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#results$/);
  await tabTo(page, /^Klimabudget/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('Klimabudget');
});

test('the menus open, close and lead on by keyboard', async ({ open }) => {
  const page = await open('author@baerum.example');
  await page.goto('/nb/katalog');
  await tabTo(page, /Forfatter, Bærum/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Utkastene dine' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Utkastene dine' })).toBeHidden();
  expect(await focused(page)).toContain('Forfatter, Bærum');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Utkastene dine$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Utkastene dine');
  await expect(page.locator('details.menu[open]')).toHaveCount(0);
});

test('a member votes by keyboard', async ({ open }) => {
  const page = await open('deputy@midtfjord.example');
  await page.goto('/nb');
  await tabTo(page, /^Les og stem/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, /^Som innstilt$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  expect(await focused(page)).toMatch(/Din stemme: Godkjenn/);
});

test('an author corrects and saves a draft by keyboard', async ({ open }) => {
  test.slow();
  const page = await open('author@baerum.example');
  await page.goto(await anImport(page));
  await tabTo(page, /^Tittel/);
  await page.keyboard.press('End');
  await page.keyboard.type(' – rettet');
  await page.locator('[name="contact.mailbox"]').fill('no address');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, /^E-post til kontakten:/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="contact.mailbox"]')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('baerekraft@baerum.example');
  await tabTo(page, /^Lagre$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/saved/);
  expect(await focused(page)).not.toBe('');
});
