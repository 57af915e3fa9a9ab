import { expect, test } from '@playwright/test';

test('a field says near its limit what is left, and reads it out when the writing pauses', async ({ page }) => {
  await page.goto('/nb/logg-inn?next=/nb/kommune/asker/innstillinger');
  await page.locator('input[name="email"]').fill('admin@asker.example');
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  const sentence = page.getByLabel('Prioritet 5: setning');
  const field = page.locator('.field', { has: sentence });
  await expect(field).toContainText('Høyst 300 tegn');
  await sentence.fill('a'.repeat(293));
  await expect(field.locator('.counter')).toHaveText('7 tegn igjen');
  await sentence.press('a');
  await expect(field.locator('.counter')).toHaveText('6 tegn igjen');
  await expect(field.getByRole('status')).toHaveText('6 tegn igjen');
  await sentence.fill('kort');
  await expect(field.locator('.counter')).toHaveText('Høyst 300 tegn');
  await expect(field.getByRole('status')).toBeEmpty();
});
