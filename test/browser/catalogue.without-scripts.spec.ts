import { expect, test } from '@playwright/test';

test('the catalogue is searched and read, and a member signs in, without scripts', async ({ page }) => {
  await page.goto('/nb/katalog');
  await page.locator('main input[name="q"]').fill('medborgardialog');
  await page.locator('main input[name="q"]').press('Enter');
  await page.getByRole('link', { name: 'Borgersamling på tre aftener' }).first().click();
  await expect(page.locator('h1')).toContainText('Borgersamling på tre aftener');
  await page.goto('/nb/logg-inn');
  await page.locator('input[name="email"]').fill('member@asker.example');
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  await expect(page).not.toHaveURL(/logg-inn/);
});
