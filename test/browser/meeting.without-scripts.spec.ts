import { expect } from '@playwright/test';
import { test } from './people.js';
import { aHeldMeeting } from './stages.js';

test('a secretary writes down what a meeting decided without scripts', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  await page.goto(await aHeldMeeting(page, 'Samling uten skript (prøve)'));
  await page.getByRole('link', { name: /^Før inn beslutningen/ }).click();
  await page.locator('[name="seats.1.vote"]').selectOption('absent');
  await page.getByText('Inhabilitet, vara eller protokolltilførsel: 2. Bærum').click();
  await page.locator('[name="seats.1.deputySat"]').selectOption('recused');
  await page.locator('[name="seats.1.statement"]').fill('Vi reiser gjerne.');
  await page.getByRole('button', { name: 'Lagre beslutningen' }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.locator('.error-summary')).toContainText(/2\. Bærum.*: Protokolltilførsel: Bare den som stemte/);
  // It is unfolded, with all that was typed.
  await expect(page.locator('[name="seats.1.statement"]')).toBeVisible();
  await expect(page.locator('[name="seats.1.statement"]')).toHaveValue('Vi reiser gjerne.');
  await page.locator('[name="seats.1.vote"]').selectOption('reject');
  await page.getByRole('button', { name: 'Lagre beslutningen' }).click();
  await expect(page).toHaveURL(/done=decided/);
  await expect(page.locator('main')).toContainText(/Bærum kommune, nestleder: .*\(vara\) · .* er inhabil/);
  await expect(page.locator('main')).toContainText('Vi reiser gjerne.');
});
