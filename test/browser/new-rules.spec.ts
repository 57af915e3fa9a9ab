import { expect } from '@playwright/test';
import { faultsOf } from './faults.js';
import { test } from './people.js';

test('a coordinator fills in new rules from a law, also over what was typed, and Enter in a field does not', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  await page.goto('/nb/gruppe/baerekraftsnettverket-styringsgruppe/innstillinger');
  await page.locator('summary', { hasText: 'Bestem nye regler' }).click();
  const fill = page.getByRole('button', { name: 'Bruk verdiene i disse reglene' });
  await page.locator('[name="preset"]').selectOption('association');
  await page.locator('[name="ruleText"]').fill('Vedtektene § 9');
  await page.locator('[name="quorum"]').selectOption('more_than_half');
  for (const [preset, quorum, text] of [
    ['association', 'half', 'Vedtektene § 9'],
    ['SE', 'more_than_half', 'Kommunallagen 6 kap. 27, 28 och 30 §§'],
    ['DK', 'half', 'Kommunestyrelsesloven §§ 11 og 14'],
  ] as const) {
    await page.locator('[name="preset"]').selectOption(preset);
    await fill.click();
    await expect(page.locator('[name="ruleText"]')).toHaveValue(text);
    await expect(page.locator('[name="quorum"]')).toHaveValue(quorum);
    await expect(page.locator('[name="preset"]')).toHaveValue(preset);
    await expect(page.locator('.notice[role="status"]')).toBeFocused();
    if (preset === 'SE') await expect(page.locator('.notice[role="status"]')).toContainText('Regelteksten var: Vedtektene § 9');
  }
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('[name="deadlineDays"]').fill('0');
  await page.locator('[name="deadlineDays"]').press('Enter');
  await expect(page.locator('.error-summary')).toContainText('Frist når ikke annet er sagt');
  await expect(page.locator('[name="ruleText"]')).toHaveValue('Kommunestyrelsesloven §§ 11 og 14');
});
