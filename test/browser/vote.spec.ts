import { expect, type Page } from '@playwright/test';
import { linkIn, phone, test } from './people.js';

/** Reads Nynorsk. */
const deputy = 'deputy@midtfjord.example';
const asked = /anskaffelser/;

interface Focused {
  tag: string;
  name: string | null;
  type: string | null;
  text: string;
}

/** Goes on by Tab until the focus is on it. */
async function tabTo(page: Page, what: string, is: (focused: Focused) => boolean): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.closest('main')) return null;
      return {
        tag: element.tagName,
        name: element.getAttribute('name'),
        type: element.getAttribute('type'),
        text: element.textContent ?? '',
      };
    });
    if (focused && is(focused)) return;
  }
  throw new Error(`no Tab leads to ${what}`);
}

/** The mail that asked for the vote: the demo's other mails came after it, on pages of the mailbox before its own. */
async function requestTo(page: Page): Promise<string> {
  const row = page.locator('li', { hasText: deputy }).filter({ has: page.getByRole('link', { name: asked }) });
  await expect(async () => {
    await page.goto('/mailbox');
    for (
      let older = page.locator('a[href*="after="]');
      (await row.count()) === 0 && (await older.count()) > 0;
      older = page.locator('a[href*="after="]')
    )
      await page.goto((await older.last().getAttribute('href')) as string);
    await expect(row.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await row.first().getByRole('link', { name: asked }).click();
  await page.locator('a[href*="view=text"]').click();
  return page.locator('pre').innerText();
}

// The only tests that vote for this seat: a vote is cast for the first time once.
test('from the mail to a cast vote on a phone: the link, as recommended, done', async ({ open, browser }, { project }) => {
  const signedIn = await open(deputy);
  const session = (await signedIn.context().cookies()).find(({ name }) => name === 'tandem_session');
  expect(((session?.expires ?? 0) * 1000 - Date.now()) / 86_400_000, 'signed in on this device for weeks').toBeGreaterThan(25);
  // The phone was put away since: only what a device keeps is left.
  const storageState = await signedIn.context().storageState();
  const device = { ...project.use, ...project.use.contextOptions, viewport: phone, hasTouch: true, isMobile: true, storageState };
  const page = await (await browser.newContext(device)).newPage();
  const mail = await requestTo(await open(null));

  // The first tap.
  await page.goto(linkIn(mail, /\/sak\//));
  // The second one casts the vote, so that one is left over.
  await page.getByRole('button', { name: 'Som innstilt' }).tap();
  await expect(page.locator('main')).toContainText('Di røyst: Godkjenn');
  await page.reload();
  await expect(page.locator('main')).toContainText('Di røyst: Godkjenn');
  await page.context().close();
});

test('from the mail to another vote by keyboard alone', async ({ open }) => {
  const mail = await requestTo(await open(null));
  const page = await open(deputy);
  await page.goto(linkIn(mail, /\/sak\//));
  await tabTo(page, 'the fold', ({ tag, text }) => tag === 'SUMMARY' && text.includes('Endre røysta'));
  await page.keyboard.press('Enter');
  // One stop for the choices, among which arrows go.
  await tabTo(page, 'the choices', ({ name, type }) => name === 'vote' && type === 'radio');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name="vote"][value="send_back"]')).toBeChecked();
  await tabTo(page, 'the reason', ({ name }) => name === 'reason');
  await page.keyboard.type('Mangler et eksempel fra en liten kommune.');
  await tabTo(page, 'the button', ({ tag, text }) => tag === 'BUTTON' && text.includes('Gje røyst'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  await expect(page.locator('.notice[role="status"]')).toContainText('Di røyst: Send tilbake');
  await expect(page.locator('main')).toContainText('Mangler et eksempel fra en liten kommune.');
});
