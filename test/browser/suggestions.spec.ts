import { expect } from '@playwright/test';
import { test } from './people.js';

test('suggestions are counted aloud, chosen by arrows, followed by Enter and closed by Escape', async ({ open }) => {
  const page = await open('author@baerum.example');
  await page.goto('/nb/katalog');
  const field = page.getByRole('combobox');
  await field.pressSequentially('klimabu');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  const count = await options.count();
  await expect(page.locator('search [role="status"]')).toHaveText(`${count} forslag`);
  await expect(field).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowDown');
  const active = await field.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('klimabu');
  await expect(field).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('ArrowDown');
  const words = await options.first().innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/nb/katalog' || url.searchParams.has('q') || url.searchParams.has('tenant'));
  await expect(page.locator('body')).toContainText(words);
  await page.close();
});
