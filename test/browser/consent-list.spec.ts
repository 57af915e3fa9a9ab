import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { linkIn, mailTo, phone, test } from './people.js';

const member = 'board-5@baeredygtig-herning.example';
const aList = /\/samlet\//;

test('from the mail to an answer in all cases of a list on a phone, in two taps', async ({ open }) => {
  const mail = await mailTo(await open(null), member, /afgøres samlet/);
  const page = await open(member);
  await page.setViewportSize(phone);
  await page.goto(linkIn(mail, aList));
  await page.getByRole('button', { name: /^Som indstillet i alle/ }).click();
  await expect(page.locator('.notice[role="status"]')).toContainText('Du har svaret i alle sagerne');
  await page.reload();
  await expect(page.locator('main')).toContainText('Din stemme: Godkend');
  await page.close();
});

test('a case is taken out of its list by keyboard alone, and says who took it out and why', async ({ open }) => {
  const page = await open('board-4@baeredygtig-herning.example');
  await page.goto('/da/gruppe/baeredygtig-herning-bestyrelse');
  await tabTo(page, /^Læs og svar$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(aList);
  await tabTo(page, /^Tag sagen ud/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Hvad vil du tale om/);
  await page.keyboard.type('Er datoerne aftalt med skolerne?');
  await tabTo(page, /^Tag sagen ud/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Taget ud' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Er datoerne aftalt med skolerne?');
  await page.close();
});
