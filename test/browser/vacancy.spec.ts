import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { test } from './people.js';

test('an administrator names somebody to a vacant seat by keyboard, from the front page', async ({ open }) => {
  const page = await open('admin@baeredygtig-herning.example');
  await page.goto('/da');
  await page.waitForLoadState('networkidle');
  await tabTo(page, /^Udpeg medlemmer/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/baeredygtighedsraadet\/medlemmer/);
  // A page that is gone to without a new document begins at its heading.
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, /^Udpeg: Bæredygtig Herning 17$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/plads\//);
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, /Hvem/);
  await page.keyboard.type('Red');
  await tabTo(page, /^Udpeg$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=named/);
  await expect(page.locator('dl.facts')).toContainText('Redaktør, Bæredygtig Herning');
});
