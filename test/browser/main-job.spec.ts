import { fileURLToPath } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';

const herning = fileURLToPath(new URL('../../../shared/seeds/000_16c393bcf8651fa3.txt', import.meta.url));
const phone = { width: 390, height: 844 };
const title = 'Bæredygtige partnerskaber i Herning';

/** Somebody at a browser of their own, signed in by the page. */
async function signedIn(browser: Browser, email: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto('/nb/logg-inn');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('logg-inn'));
  return page;
}

/** The plain text of the newest caught mail to that account with those words in its subject. */
async function mailTo(page: Page, account: string, subject: RegExp): Promise<string> {
  const row = page.locator('li', { hasText: account }).filter({ has: page.getByRole('link', { name: subject }) });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(row.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 80_000 });
  await row.first().getByRole('link', { name: subject }).click();
  await page.locator('a[href*="view=text"]').click();
  return page.locator('pre').innerText();
}

/** The last one: a digest ends with the link that ends it whole. */
function linkIn(text: string, part: RegExp): string {
  const link = (text.match(/https?:\/\/\S+/g) ?? []).filter((one) => part.test(one)).at(-1);
  if (!link) throw new Error(`the mail has no link like ${part}:\n${text}`);
  return link;
}

test('the main job: a text is imported, released, voted on from a phone, told in a mail, and the mail ended', async ({ browser }) => {
  test.setTimeout(240_000);

  const author = await signedIn(browser, 'author@herning.example');
  await author.goto('/da/del-en-erfaring');
  await author.locator('input[type="file"]').setInputFiles(herning);
  await author.getByRole('button', { name: 'Læs filen' }).click();
  await expect(author.locator('main')).toContainText('Målet er nævnt i teksten.');
  await expect(author.locator('main')).toContainText(title);
  const draft = new URL(author.url()).pathname.split('/')[3];
  await author.goto(`/da/kladde/${draft}/hvem-kan-se-det`);
  await author.getByRole('button', { name: 'Spørg en redaktør' }).click();
  await expect(author.locator('main')).toContainText('En redaktør er spurgt');

  const visitor = await (await browser.newContext({ viewport: phone })).newPage();
  const request = await mailTo(visitor, 'editor@herning.example', /partnerskaber i Herning/);
  const editor = await signedIn(browser, 'editor@herning.example');
  await editor.goto(linkIn(request, /goer-offentlig/));
  await editor.getByRole('button', { name: 'Gør offentlig' }).click();
  await expect(editor.locator('main')).toContainText('Gjort offentligt af');
  await visitor.goto('/da/katalog?goal=17');
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.locator('h1')).toContainText(title);

  const director = await signedIn(browser, 'director@nordvaag.example', phone);
  await director.goto('/nb');
  await director.getByRole('link', { name: /Les og stem/ }).click();
  await director.getByRole('button', { name: 'Som innstilt' }).click();
  await expect(director.locator('main')).toContainText('6 av 8');

  const digest = await mailTo(visitor, 'member@mariehavn.example', /overblik/);
  expect(digest).toContain('mål 12');
  await visitor.goto(linkIn(digest, /unsubscribe/));
  const end = visitor.locator('main form button');
  await expect(end).toBeVisible();
  const member = await signedIn(browser, 'member@mariehavn.example');
  await member.goto('/nb/dette-folger-du');
  await expect(member.locator('main'), 'a link that is only followed ends nothing').toContainText('Neste oversikt kommer');
  await end.click();
  await expect(visitor.locator('main form button')).toHaveCount(0);
  await member.reload();
  await expect(member.locator('main')).not.toContainText('Neste oversikt kommer');
});
