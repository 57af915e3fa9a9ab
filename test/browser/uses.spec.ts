import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { phone, test } from './people.js';

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
