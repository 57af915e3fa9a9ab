import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { faultsOf } from './faults.js';
import { phoneWithoutScripts, test } from './own-product.js';
import { linkIn, mailTo, phone } from './people.js';

const food = '/nb/katalog/bjorksjo/matsvinn-i-skolkoken';

test('an entry is tried, and its result confirmed, by keyboard alone; everybody reads by whom', async ({ open }) => {
  const page = await open('author@fjellvik.example');
  await page.goto(food);
  await tabTo(page, /^Vi prøver det nå/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bruk\/.*noted/);
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  await tabTo(page, /Det kan vi ikke si/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('input[name="outcomes.0.saw"][value="same"]')).toBeChecked();
  await tabTo(page, /Bare oss selv/);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('input[name="audience"][value="public"]')).toBeChecked();
  await tabTo(page, /^Lagre/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toContainText('Nå kan de dere har valgt, se det');

  const anybody = await open(null);
  await anybody.setViewportSize(phone);
  await anybody.goto(food);
  await expect(anybody.locator('.claim-seen')).toContainText('Bekreftet av Fjellvik kommune');
  await anybody.getByRole('link', { name: /Bekreftet av Fjellvik/ }).click();
  await expect(anybody.locator('main')).toContainText('Så det samme resultatet');
  expect(await anybody.evaluate(() => document.documentElement.scrollWidth), 'nothing to scroll aside for').toBeLessThanOrEqual(
    phone.width,
  );
});

test('after six months one of three buttons in a mail is pressed on a phone, without scripts and without signing in', async ({ own }) => {
  test.setTimeout(240_000);
  const page = await own.open('author@fjellvik.example');
  await page.goto(food);
  await page.getByRole('button', { name: 'Vi prøver det nå' }).click();
  await page.waitForURL(/\/bruk\/.*noted/);
  const begun = new Date();
  begun.setMonth(begun.getMonth() - 6, 1);
  await page.getByLabel('Siden når?').fill(begun.toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('main')).toContainText('prøver ut siden 1. ');
  own.letADayPass();
  const mail = await mailTo(page, 'author@fjellvik.example', /Bruker dere det fortsatt/);

  const answer = await own.open(null, phoneWithoutScripts);
  for (const one of ['still', 'own_version', 'stopped']) {
    await answer.goto(linkIn(mail, new RegExp(`answer=${one}`)));
    // Opening the link said nothing.
    await expect(answer.locator('.notice')).toHaveCount(0);
    expect(await answer.evaluate(() => document.documentElement.scrollWidth), one).toBeLessThanOrEqual(phone.width);
  }
  await answer.getByRole('button', { name: 'Vi har stoppet' }).tap();
  await expect(answer.locator('main')).toContainText('Notert: Vi har stoppet');
  await answer.getByLabel(/Hva lærte dere/).fill('Kokkene ville heller veie selv.');
  await answer.getByRole('button', { name: 'Lagre', exact: true }).tap();
  await expect(answer.locator('main')).toContainText('Takk for at dere forteller det');
  await page.goto(new URL(answer.url()).pathname);
  await expect(page.locator('main')).toContainText('Takk for at dere forteller det');
  expect(await faultsOf(page)).toEqual([]);
});
