import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { linkOn, nordicBoard } from './looks/look.js';
import { linkIn, mailTo, phone, test } from './people.js';

const colleague = 'editor@asker.example';
const sentence = 'Vi skriver slike avtaler hver måned.';

test('a colleague is asked by keyboard alone, and answers on a phone from the mail; the case says so', async ({ open }) => {
  const secretary = await open('coordinator@ks.example');
  const theCase = await linkOn(nordicBoard, /\/sak\/[^/]+$/, /Samarbejdsaftale/)(secretary);
  await secretary.goto(theCase);
  await tabTo(secretary, /^Spør to kolleger/);
  await secretary.keyboard.press('Enter');
  await secretary.waitForURL(/\/kolleger$/);
  await expect(secretary.locator('h1')).toBeFocused();
  await tabTo(secretary, /Finn kolleger/);
  await secretary.keyboard.type('Redaktør, Asker');
  await secretary.keyboard.press('Enter');
  await secretary.waitForURL(/kolleger\?q=/);
  await secretary.waitForLoadState('networkidle');
  await tabTo(secretary, /Redaktør, Asker/);
  await secretary.keyboard.press('Space');
  await expect(secretary.locator('input[name="people"]:checked')).toHaveCount(1);
  await tabTo(secretary, /^Send spørsmålet/);
  await secretary.keyboard.press('Enter');
  await secretary.waitForURL(/done=asked/);
  await expect(secretary.locator('main')).toContainText('Redaktør, Asker kommune');

  const mail = await mailTo(await open(null), colleague, /Samarbejdsaftale/);
  const page = await open(colleague);
  await page.setViewportSize(phone);
  await page.goto(linkIn(mail, /\/sporsmal\//));
  for (const criterion of ['relevance', 'participation', 'effect', 'transferability'])
    await page.locator(`input[name="${criterion}"][value="good_enough"]`).check();
  await page.locator('[name="relevanceSentence"]').fill(sentence);
  await page.getByRole('button', { name: 'Send svaret' }).click();
  const thanks = page.locator('.notice[role="status"]');
  await expect(thanks).toContainText('Takk. Du kan endre svaret');
  await expect(thanks).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing to scroll aside for').toBeLessThanOrEqual(phone.width);

  await secretary.goto(theCase);
  await expect(secretary.locator('main')).toContainText(sentence);
});
