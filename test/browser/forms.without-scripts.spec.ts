import { expect, type Page } from '@playwright/test';
import { test } from './people.js';
import { aReadFile, aWholeDraft } from './stages.js';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
const onBoard = '/nb/nettverk/baerekraftsnettverket/styringsgruppe';

test('a text is pasted, corrected, shared with colleagues and deleted without scripts', async ({ open }) => {
  const page = await open('author@fjellvik.example');
  await page.goto(await aWholeDraft(page));
  await page.locator('#title').fill('Det vi lærte uten skript');
  await page.locator('[name="contact.mailbox"]').fill('no address');
  await button(page, 'Lagre').click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.locator('#title')).toHaveValue('Det vi lærte uten skript');
  await page.locator('[name="contact.mailbox"]').fill('post@fjellvik.example');
  await button(page, 'Hvem kan se dette?').click();
  await button(page, 'Del med Fjellvik kommune').click();
  await expect(page.locator('[role="status"]').first()).toContainText('1');
  await page.goto('/nb/katalog?q=uten+skript');
  await page.getByRole('link', { name: 'Det vi lærte uten skript' }).click();
  await expect(page.locator('h1')).toContainText('Det vi lærte uten skript');

  await page.goto('/nb/del-en-erfaring');
  await button(page, 'Begynn å skrive').click();
  await button(page, 'Slett utkastet').click();
  await expect(page.locator('main')).toContainText('Utkastet er slettet');
});

test('the columns of a table are given other places without scripts', async ({ open }) => {
  const page = await open('author@fjellvik.example');
  await page.goto(await aReadFile(page, 'alle.csv', 'Tittel;Sted;Mål\nGrønne tak;På taket av skolen.;13\n'));
  await page.locator('[name="places.1"]').selectOption({ label: 'Tittel' });
  await button(page, 'Les radene på nytt').click();
  await expect(page.locator('.error-summary')).toContainText('En annen kolonne hører allerede til der');
  await expect(page.locator('[name="places.1"]')).toHaveValue('title');
  await page.locator('[name="places.1"]').selectOption({ label: 'Dette gjorde vi' });
  await page.locator('[name="places.2"]').selectOption({ label: 'Tas ikke med' });
  await button(page, 'Les radene på nytt').click();
  await expect(page.locator('[name="places.2"]')).toHaveValue('none');
  await expect(page.getByRole('checkbox', { name: /Grønne tak/ })).toBeChecked();
});

test('a deputy votes without scripts', async ({ open }) => {
  const page = await open('deputy@baerum.example');
  await page.goto(onBoard);
  await page.getByRole('link', { name: /Les og stem/ }).click();
  await button(page, 'Som innstilt').click();
  await expect(page.locator('main')).toContainText('Din stemme: Godkjenn');
});

test('a municipality is followed and no longer followed without scripts', async ({ open }) => {
  const page = await open('member@solfjord.example');
  await page.goto('/nb/kommune/herning');
  await button(page, 'Følg Herning Kommune').click();
  await expect(page).toHaveURL(/kommune\/herning$/);
  await page.locator('.follow-form button').click();
  await expect(button(page, 'Følg Herning Kommune')).toBeVisible();
});

test('a colleague is invited, and the invitation taken back, without scripts', async ({ open }) => {
  const page = await open('admin@solfjord.example');
  await page.goto('/nb/kommune/solfjord/personer');
  await page.locator('[name="emails"]').fill('uten-skript@solfjord.example');
  await button(page, 'Send invitasjoner').click();
  await expect(page.getByRole('status')).toContainText('1 invitasjon er på vei');
  await page.getByRole('button', { name: /Trekk tilbake.*uten-skript/ }).click();
  await expect(page.locator('main')).not.toContainText('uten-skript@solfjord.example');
});

test('a person changes the language and signs out without scripts', async ({ browser }, { project }) => {
  const page = await (await browser.newContext({ ...project.use, ...project.use.contextOptions })).newPage();
  await page.goto('/nb/logg-inn?next=/nb/om');
  await page.locator('input[name="email"]').fill('member@nordvaag.example');
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  await expect(page).toHaveURL(/\/nb\/om$/);
  await page.locator('details.menu summary').first().click();
  await page.getByRole('link', { name: 'Svenska' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await expect(page).toHaveURL(/\/sv\/om$/);
  await page.locator('details.menu summary').last().click();
  await button(page, 'Logga ut').click();
  await expect(page.getByRole('link', { name: 'Logga in' })).toBeVisible();
});

test('new rules are filled in from a law without scripts, and nothing is decided by that', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  await page.goto('/nb/gruppe/baerekraftsnettverket-styringsgruppe/innstillinger');
  await page.locator('summary', { hasText: 'Bestem nye regler' }).click();
  await page.locator('[name="preset"]').selectOption('DK');
  await page.locator('[name="deadlineDays"]').fill('9');
  await button(page, 'Bruk verdiene i disse reglene').click();
  await expect(page.locator('.notice[role="status"]')).toContainText('Ingenting er bestemt ennå');
  await expect(page.locator('[name="deputies"]')).toHaveValue('recusal_only');
  await expect(page.locator('[name="ruleText"]')).toHaveValue('Kommunestyrelsesloven §§ 11 og 14');
  await expect(page.locator('[name="deadlineDays"]')).toHaveValue('9');
  await expect(page.locator('[name="preset"]')).toBeVisible();
});
