import { expect, type Page } from '@playwright/test';
import { holdScripts, phone, test } from './people.js';
import { aDraft, anImport } from './stages.js';

const author = 'author@fjellvik.example';
const saveState = (page: Page) => page.locator('.save-bar [role="status"]');
const isSaved = /^Lagret \d\d[.:]\d\d$/;
/** The page's own addresses for what the browser sends. */
const sends = (page: Page) => page.waitForRequest((request) => request.method() === 'POST' && request.url().includes('/utkast/'));

test('what is written in Markdown is previewed as it will be read, and goes on being saved', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  const field = page.locator('[name="sections.0.body"]');
  const group = page.getByRole('group', { name: /^Tekst: skriv/ });
  await field.fill('## Slik gjorde vi det\n\n- en *liste*\n\n<script>alert(1)</script>');
  await expect(group.getByRole('button', { name: 'Skriv' })).toHaveAttribute('aria-pressed', 'true');
  await group.getByRole('button', { name: 'Forhåndsvis' }).focus();
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: 'Tekst, slik den blir lest' });
  await expect(preview.getByRole('heading', { name: 'Slik gjorde vi det' })).toBeVisible();
  await expect(preview.locator('li em')).toHaveText('liste');
  await expect(preview).toContainText('<script>alert(1)</script>');
  await expect(preview.locator('script')).toHaveCount(0);
  await expect(field).toBeHidden();
  await expect(saveState(page)).toHaveText(isSaved);
  await group.getByRole('button', { name: 'Skriv' }).click();
  await expect(field).toHaveValue(/^## Slik/);
  await page.reload();
  await expect(field).toHaveValue(/^## Slik/);
  await page.close();
});

test('a preview that cannot be fetched leaves the text where it is', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  await page.locator('[name="sections.0.body"]').fill('Det vi gjorde');
  await expect(saveState(page)).toHaveText(isSaved);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Forhåndsvis' }).click();
  await expect(page.locator('.markdown-preview').first()).toContainText('Den står fortsatt i feltet');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Skriv', exact: true }).click();
  await expect(page.locator('[name="sections.0.body"]')).toHaveValue('Det vi gjorde');
  await page.close();
});

test('a draft says when it was saved, and waits calmly for a network that is away', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  await page.locator('#title').fill('Før nettet ble borte');
  await expect(saveState(page)).toHaveText(isSaved);
  await page.context().setOffline(true);
  await page.locator('#title').fill('Mens nettet var borte');
  await expect(saveState(page)).toContainText('vi når ikke Tandem');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.locator('#title')).toHaveValue('Mens nettet var borte');
  await expect(saveState(page)).toContainText('vi prøver igjen');
  await page.context().setOffline(false);
  await expect(saveState(page)).toHaveText(isSaved);
  await page.reload();
  await expect(page.locator('#title')).toHaveValue('Mens nettet var borte');
  await page.close();
});

test('what is written before the scripts are there is saved like the rest', async ({ open }) => {
  const page = await open(author);
  const address = await anImport(page);
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('#title').fill('Raskere enn skriptene');
  await page.locator('[name="sections.0.body"]').fill('Det som sto her, er skrevet om');
  release();
  await expect(saveState(page)).toHaveText(isSaved);
  await page.reload();
  await expect(page.locator('#title')).toHaveValue('Raskere enn skriptene');
  await expect(page.locator('[name="sections.0.body"]')).toHaveValue('Det som sto her, er skrevet om');
  await page.close();
});

test('the button saves what did not arrive by itself, and the page says that it is saved', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  let away = 0;
  await page.route('**/utkast/**', (route) => (route.request().method() === 'POST' && away++ === 0 ? route.abort() : route.continue()));
  await page.locator('#title').fill('Lagret med knappen');
  await expect(saveState(page)).toContainText('vi når ikke Tandem');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved=2/);
  await expect(saveState(page)).toHaveText(isSaved);
  await page.close();
});

test('a draft on a slow network is saved by one sending at a time, and never in conflict with itself', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  await page.route('**/utkast/**', async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 4_000));
    await route.continue();
  });
  const first = sends(page);
  await page.locator('#title').fill('Langsomt');
  await first;
  await expect(saveState(page)).toHaveText('Lagrer …');
  await page.locator('#title').fill('Langsomt, og så litt til');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved=3/, { timeout: 30_000 });
  await expect(page.locator('#title')).toHaveValue('Langsomt, og så litt til');
  await expect(page.getByText('To har skrevet samtidig')).toHaveCount(0);
  await page.close();
});

test('an answer that got lost costs nothing: the same is sent again', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  let lost = 0;
  await page.route('**/utkast/**', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.locator('#title').fill('Svaret som ble borte');
  await expect(saveState(page)).toContainText('vi når ikke Tandem');
  await expect(saveState(page)).toHaveText(isSaved);
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved=2/);
  await page.close();
});

test('a draft in two tabs shows both texts and loses neither', async ({ open }) => {
  const page = await open(author);
  const address = await aDraft(page);
  await page.goto(address);
  await page.locator('#title').fill('Begge begynte her');
  await expect(saveState(page)).toHaveText(isSaved);
  const other = await open(author);
  await other.goto(address);
  await other.locator('#title').fill('Skrevet i den andre fanen');
  await expect(saveState(other)).toHaveText(isSaved);
  await page.locator('#title').fill('Skrevet i den første fanen');
  await expect(saveState(page)).toContainText('en annen har lagret imens');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  const both = page.locator('.comparison');
  await expect(both).toContainText('Skrevet i den andre fanen');
  await expect(both).toContainText('Skrevet i den første fanen');
  await expect(page.locator('#title')).toHaveValue('Skrevet i den første fanen');
  // Until somebody chooses, nothing goes over what the other wrote.
  await page.locator('#title').fill('Skrevet i begge fanene');
  await page.waitForTimeout(3_000);
  await other.reload();
  await expect(other.locator('#title')).toHaveValue('Skrevet i den andre fanen');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved=4/);
  await other.reload();
  await expect(other.locator('#title')).toHaveValue('Skrevet i begge fanene');
  await other.close();
  await page.close();
});

test('what was typed last is saved when its page is left by a link', async ({ open }) => {
  const page = await open(author);
  const address = await aDraft(page);
  await page.goto(address);
  await page.locator('#title').fill('Skrevet i siste øyeblikk');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/utkast/'));
  await page.getByRole('link', { name: 'Utkastene dine' }).first().click();
  await page.waitForURL(/dine-utkast/);
  await saved;
  await page.goto(address);
  await expect(page.locator('#title')).toHaveValue('Skrevet i siste øyeblikk');
  await page.close();
});

test('Enter in a field saves, and confirms no guess', async ({ open }) => {
  const page = await open(author);
  await page.goto(await anImport(page));
  await page.setViewportSize(phone);
  const waiting = page.getByText(/^Vi har gjettet \d+ steder/);
  const before = await waiting.innerText();
  await page.locator('#title').press('Enter');
  await page.waitForURL(/saved=/);
  await expect(waiting).toHaveText(before);
  await page.close();
});

test('a refused field is named in the summary, and its link puts the focus into it', async ({ open }) => {
  const page = await open(author);
  await page.goto(await aDraft(page));
  await page.locator('[name="contact.mailbox"]').fill('no address');
  await page.locator('[name="milestones.0.text"]').fill('Vedtatt');
  await page.locator('[name="milestones.0.date"]').fill('i fjor');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /E-post til kontakten/ }).click();
  await expect(page.locator('[name="contact.mailbox"]')).toBeFocused();
  await summary.getByRole('link', { name: /Milepæler/ }).click();
  await expect(page.locator('[name="milestones.0.date"]')).toBeFocused();
  await page.close();
});
