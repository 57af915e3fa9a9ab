import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { linkIn, mailTo, phone, test } from './people.js';

/** Read Nynorsk; the deputy is asked as the member stands aside, and so after those who voted in the other tests. */
const member = 'director@storevik.example';
const deputy = 'deputy@storevik.example';
const asked = /anskaffelser/;

test('from the mail to a cast vote on a phone: the link, as recommended, done', async ({ open, browser }, { project }) => {
  const aside = await open(member);
  await aside.goto('/nn/nettverk/baerekraftsnettverket/styringsgruppe');
  await aside.getByRole('link', { name: asked }).first().click();
  await aside.getByText('Inhabil, eller brukar de det?').click();
  await aside.getByRole('button', { name: 'Meld inhabilitet' }).click();
  await expect(aside.locator('main')).toContainText('er kalla inn og røystar for plassen');

  const signedIn = await open(deputy);
  const session = (await signedIn.context().cookies()).find(({ name }) => name === 'tandem_session');
  expect(((session?.expires ?? 0) * 1000 - Date.now()) / 86_400_000, 'signed in on this device for weeks').toBeGreaterThan(25);
  // The phone was put away since: only what a device keeps is left.
  const storageState = await signedIn.context().storageState();
  const device = { ...project.use, ...project.use.contextOptions, viewport: phone, hasTouch: true, isMobile: true, storageState };
  const page = await (await browser.newContext(device)).newPage();
  const mail = await mailTo(await open(null), deputy, asked);

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
  const mail = await mailTo(await open(null), deputy, asked);
  const page = await open(deputy);
  await page.goto(linkIn(mail, /\/sak\//));
  await tabTo(page, /^Endre røysta/);
  await page.keyboard.press('Enter');
  // One stop for the choices, among which arrows go.
  await tabTo(page, /^Godkjenn/);
  await expect(page.locator('input[type="radio"][name="vote"]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('input[name="vote"][value="send_back"]')).toBeChecked();
  await tabTo(page, /^Grunngjeving/);
  await expect(page.locator('[name="reason"]')).toBeFocused();
  await page.keyboard.type('Mangler et eksempel fra en liten kommune.');
  await tabTo(page, /^Gje røyst/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice[role="status"]')).toBeFocused();
  await expect(page.locator('.notice[role="status"]')).toContainText('Di røyst: Send tilbake');
  await expect(page.locator('main')).toContainText('Mangler et eksempel fra en liten kommune.');
});
