import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { test } from './people.js';
import { aTranslatedThread } from './stages.js';

test('a question is asked, answered with a quote and its answer marked, by keyboard alone', async ({ open }) => {
  test.setTimeout(180_000);
  const asker = await open('author@baerum.example');
  await asker.goto('/nb/erfaringsutveksling/spor');
  await tabTo(asker, /Med én linje/);
  await asker.keyboard.type('Finnes det en enkel måte å veie strandsøppel på?');
  // What is like it is told while it is written, and does not take the writer away.
  await expect(asker.locator('.alike')).toContainText('veie strandsøppel');
  await expect(asker.locator('#title')).toBeFocused();
  await tabTo(asker, /Hva vil dere vite/);
  await asker.keyboard.type('Vi har en badevekt.');
  await tabTo(asker, /^Spør$/);
  await asker.keyboard.press('Enter');
  await asker.waitForURL(/\/samtale\/[0-9a-f-]{36}/);
  await expect(asker.locator('.notice[role="status"]')).toBeFocused();
  const thread = new URL(asker.url()).pathname;

  const helper = await open('author@asker.example');
  await helper.goto(thread);
  await tabTo(helper, /Svaret ditt/);
  await helper.keyboard.type('Bruk en bagasjevekt.');
  await tabTo(helper, /^Send svaret$/);
  await helper.keyboard.press('Enter');
  await expect(helper.locator('.posts')).toContainText('Bruk en bagasjevekt.');

  await asker.goto(thread);
  await tabTo(asker, /^Dette hjalp oss$/);
  await asker.keyboard.press('Enter');
  await expect(asker.locator('.post-answer')).toContainText('Bruk en bagasjevekt.');
  await tabTo(asker, /^Hjalp meg$/);
  await asker.keyboard.press('Enter');
  await expect(asker.locator('.posts')).toContainText('Hjalp meg ikke likevel');
  await tabTo(asker, /^Siter og svar$/);
  await asker.keyboard.press('Enter');
  await expect(asker.locator('form blockquote')).toContainText('Bruk en bagasjevekt.');
  await tabTo(asker, /^Følg samtalen$/);
  await asker.keyboard.press('Enter');
  await expect(asker.locator('main')).toContainText('Ikke følg lenger');
});

test('a municipality is named in a question by keyboard, where the writer stands in the text', async ({ open }) => {
  const page = await open('author@baerum.example');
  await page.goto('/nb/erfaringsutveksling/spor');
  const body = page.getByRole('textbox', { name: /Hva vil dere vite/ });
  await body.fill('Hvordan gjorde dere det?');
  await body.press('Home');
  await page.keyboard.type('Til');
  await tabTo(page, /Nevn en kollega/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Navn/);
  await page.keyboard.type('Nordv');
  await expect(page.getByRole('button', { name: 'Nordvåg kommune', exact: true })).toBeVisible();
  await tabTo(page, /^Nordvåg kommune$/);
  await page.keyboard.press('Enter');
  await expect(body).toBeFocused();
  await expect(body).toHaveValue('Til @nordvaag Hvordan gjorde dere det?');
});

test('an answer in another language is translated by keyboard, and stands below the original', async ({ open }) => {
  const reader = await open('author@baerum.example');
  const thread = await aTranslatedThread(reader, open);
  // Of its own, so that nobody has asked for it before.
  const words = `Vi hade mat och pratade (${Date.now()}).`;
  const helper = await open('author@bjorksjo.example');
  await helper.goto(thread.replace(/^\/nb\/samtale/, '/sv/samtal'));
  await helper.getByRole('textbox', { name: 'Ditt svar' }).fill(words);
  await helper.getByRole('button', { name: 'Skicka svaret' }).click();
  await helper.getByText('Ditt svar står här nu').waitFor();
  await reader.goto(thread);
  const posts = reader.locator('.posts > li');
  const swedish = posts.filter({ hasText: words });
  await expect(swedish.locator('.prose').first()).toHaveAttribute('lang', 'sv');
  await swedish.getByRole('button', { name: /^Oversett til bokmål/ }).focus();
  await reader.keyboard.press('Enter');
  await expect(swedish.getByText('På bokmål, av en maskin')).toBeVisible();
  // In the page's own language, as its readers' programs are to read it aloud.
  await expect(swedish.locator('details .prose')).not.toHaveAttribute('lang');
  await expect(swedish.locator('details').first()).toContainText('Oversatt av en maskin hos 127.0.0.1');
  // The service knows no Nynorsk: what it cannot do is not offered.
  const nynorsk = posts.filter({ hasText: 'undervurder suppe' }).first();
  await expect(nynorsk).toBeVisible();
  await expect(nynorsk.getByRole('button', { name: /^Oversett til bokmål/ })).toHaveCount(0);
});
