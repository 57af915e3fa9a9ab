import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { faultsOf } from './faults.js';
import { phone, test } from './people.js';
import { aHeldMeeting } from './stages.js';

const secretary = 'coordinator@ks.example';

test('a secretary writes down by keyboard what a meeting decided, with a deputy’s vote and a minority statement', async ({ open }) => {
  const page = await open(secretary);
  await page.goto(await aHeldMeeting(page, 'Samling over to dager (prøve)'));
  await tabTo(page, /^Før inn beslutningen/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/beslutning\//);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, /2\. Bærum/);
  await page.keyboard.type('Mot');
  await expect(page.locator('[name="seats.1.vote"]')).toHaveValue('reject');
  await tabTo(page, /^Inhabilitet, vara eller protokolltilførsel: 2\. Bærum/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Hvem svarte for plassen/);
  await page.keyboard.press('End');
  await expect(page.locator('[name="seats.1.deputySat"]')).toHaveValue('recused');
  await tabTo(page, /Protokolltilførsel/);
  await page.keyboard.type('En dag er nok for dem som reiser langt.');
  await tabTo(page, /^Lagre beslutningen/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=decided/);
  const minutes = page.locator('#agenda ~ ol');
  await expect(minutes).toContainText(/Vedtatt\s*6 for · 1 mot/);
  await expect(minutes).toContainText(/Bærum kommune, nestleder: .*\(vara\) · .* er inhabil/);
  await expect(minutes).toContainText('En dag er nok for dem som reiser langt.');
  const [list, packed] = await Promise.all(
    ['Beslutningene som PDF', 'Pakke til arkivet (ZIP)'].map(async (name) => {
      const to = await page.getByRole('link', { name }).getAttribute('href');
      return page.request.get(to as string);
    }),
  );
  expect([list?.status(), list?.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect([packed?.status(), packed?.headers()['content-type']]).toEqual([200, 'application/zip']);
});

test('the same on a phone, where what was refused is named by its seat and nothing is lost', async ({ open }) => {
  const page = await open(secretary);
  await page.setViewportSize(phone);
  await page.goto(await aHeldMeeting(page, 'Samling på nett (prøve)'));
  await page.getByRole('link', { name: /^Før inn beslutningen/ }).click();
  await page.waitForURL(/\/beslutning\//);
  await page.locator('[name="seats.1.vote"]').selectOption('absent');
  await page.getByText('Inhabilitet, vara eller protokolltilførsel: 2. Bærum').click();
  await page.locator('[name="seats.1.statement"]').fill('Vi reiser gjerne.');
  await page.getByRole('button', { name: 'Lagre beslutningen' }).click();
  const refused = page.getByRole('link', { name: /^2\. Bærum.*: Protokolltilførsel: Bare den som stemte/ });
  await refused.click();
  await expect(page.locator('[name="seats.1.statement"]')).toBeFocused();
  await expect(page.locator('[name="seats.1.statement"]')).toHaveValue('Vi reiser gjerne.');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(phone);
  await page.locator('[name="seats.1.vote"]').selectOption('reject');
  await page.getByRole('button', { name: 'Lagre beslutningen' }).click();
  await page.waitForURL(/done=decided/);
  await expect(page.locator('main')).toContainText('Vi reiser gjerne.');
  expect(await faultsOf(page)).toEqual([]);
});
