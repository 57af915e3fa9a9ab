import { expect } from '@playwright/test';
import { demoQuarters } from '../../apps/cli/demo/demo-quarters.js';
import { tabTo } from './by-keyboard.js';
import { faultsOf } from './faults.js';
import { phoneWithoutScripts, test } from './own-product.js';
import { linkIn, mailTo } from './people.js';

const secretary = 'secretary@herning.example';
const wheel = '/da/kommune/herning/aarshjul';

test('a secretary says by keyboard alone what became of a quarter that is missing, and what was done', async ({ open }) => {
  const [, , third] = demoQuarters(new Date());
  const page = await open(secretary);
  await page.goto(`${wheel}?year=${third.year}`);
  await tabTo(page, new RegExp(`^Sig, hvad der blev af det Udvalget for social og sundhed, ${third.quarter}\\. kvartal`));
  await page.keyboard.press('Enter');
  await page.waitForURL(/udvalget-for-social-og-sundhed\//);
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('main')).toContainText('Mangler');
  await tabTo(page, /^Behandlet$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  await expect(page.locator('main')).not.toContainText('Mangler');
  await tabTo(page, /^Hvad blev der gjort\?/);
  await page.keyboard.type('Udvalget besluttede at prøve fælles måltider tre steder.');
  await tabTo(page, /^Link til sagen/);
  await page.keyboard.type('https://sag.herning.example/referat/12');
  await tabTo(page, /^Gem$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Åbn sagen i kommunens eget system' })).toHaveAttribute('href', /referat\/12$/);
  await expect(page.locator('[name="done"]')).toHaveValue('Udvalget besluttede at prøve fælles måltider tre steder.');
  await expect(page.locator('input[name="status"][value="treated"]')).toBeChecked();
  await page.close();
});

test('the mail of the day after is answered by one press on a phone, without scripts and without signing in', async ({ own }) => {
  test.setTimeout(240_000);
  const today = new Date().toISOString().slice(0, 10);
  const [year = '', month = ''] = today.split('-');
  const page = await own.open(secretary);
  await page.goto(`${wheel}/udvalget-for-social-og-sundhed/${year}-${Math.ceil(Number(month) / 3)}`);
  await page.locator('[name="meetingOn"]').fill(today);
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await page.waitForURL(/done=saved/);
  own.letADayPass();
  const mail = await mailTo(page, secretary, /hvad blev der af det/);

  const answer = await own.open(null, phoneWithoutScripts);
  await answer.goto(linkIn(mail, /status=noted/));
  await expect(answer.locator('h1')).toContainText('Udvalget for social og sundhed: hvad blev der af det?');
  // Opening the link said nothing.
  await expect(answer.locator('main')).not.toContainText('Det står i årshjulet');
  await answer.getByRole('button', { name: 'Taget til efterretning' }).tap();
  await expect(answer.locator('main')).toContainText('Det står i årshjulet: Taget til efterretning');
  await page.goto(wheel);
  await page.goto(`${wheel}/udvalget-for-social-og-sundhed/${year}-${Math.ceil(Number(month) / 3)}`);
  await expect(page.locator('main')).toContainText('Taget til efterretning');

  const looked = await own.open(null);
  for (const status of ['treated', 'moved']) {
    await looked.goto(linkIn(mail, new RegExp(`status=${status}`)));
    expect(await faultsOf(looked)).toEqual([]);
  }
});
