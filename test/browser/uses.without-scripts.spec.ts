import { expect } from '@playwright/test';
import { phone, test } from './people.js';

const cars = '/nb/katalog/mariehavn/delebiler-til-hjemmeplejen';

test('what a municipality tries and why it stops is told on a phone without scripts, and it is thanked', async ({ open }) => {
  const page = await open('author@solfjord.example');
  await page.setViewportSize(phone);
  await page.goto(cars);
  await page.getByRole('button', { name: 'Vi prøver det nå' }).click();
  await expect(page.locator('main')).toContainText('Bare dere selv kan se det');
  await page.locator('summary', { hasText: 'Deres egne tall' }).first().click();
  await page.locator('[name="outcomes.0.words"]').fill('Omtrent slik.');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('[name="outcomes.0.words"]')).toHaveValue('Omtrent slik.');
  await page.locator('input[name="outcomes.0.saw"][value="other"]').check();
  await page.locator('input[name="audience"][value="public"]').check();
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('main')).toContainText('Nå kan de dere har valgt, se det');

  await page.getByRole('link', { name: /^stoppet – dette lærte vi/ }).click();
  await page.getByLabel(/Hva lærte dere/).fill('Vaktene passet ikke.');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('main')).toContainText('Takk for at dere forteller det');
  await page.goto(cars);
  await expect(page.locator('.lessons')).toContainText('Vaktene passet ikke.');
  await expect(page.locator('.claim-seen')).toContainText('Solfjord kommune så noe annet');
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing to scroll aside for').toBeLessThanOrEqual(phone.width);
});
