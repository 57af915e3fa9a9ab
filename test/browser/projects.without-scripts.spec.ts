import { expect } from '@playwright/test';
import { linkIn, mailTo, phone, test } from './people.js';

test('a project is begun and its first note written without scripts', async ({ open }) => {
  const page = await open('author@asker.example');
  await page.goto('/nb/utviklingsprosjekter/nytt');
  await page.getByLabel('Hva heter prosjektet?').fill('Gang på gangfeltet');
  await page.getByRole('button', { name: 'Start prosjektet' }).click();
  await expect(page.getByRole('status').first()).toContainText('Prosjektet er startet');
  await page.getByRole('link', { name: 'Skriv det første notatet' }).click();
  await page.getByLabel('Prøvd').check();
  await page.getByLabel('Fortell med få ord').fill('Vi talte biler en morgen.');
  await page.getByRole('button', { name: 'Lagre notatet' }).click();
  await expect(page.locator('.log')).toContainText('Vi talte biler en morgen.');
});

test('a partnership is made, and an actor says yes on a phone from its mail, all without scripts and without an account', async ({
  open,
}) => {
  test.setTimeout(180_000);
  const page = await open('editor@mariehavn.example');
  await page.goto('/nb/partnerskap/nytt');
  await page.getByLabel('Hva heter partnerskapet?').fill('Strøm fra havnen');
  await page.getByLabel('Hva er dere sammen om?').fill('Skibene ligger stille uden motor.');
  await page.getByLabel('Alle', { exact: true }).check();
  await page.getByRole('button', { name: 'Lag partnerskapet' }).click();
  await expect(page.getByRole('status').first()).toContainText('Partnerskapet er laget');
  const partnership = page.url().split('?')[0] as string;
  await page.getByLabel('Navn', { exact: true }).fill('Havnens Elværk');
  await page.getByLabel('Aktørgruppe').selectOption('business');
  await page.getByLabel('Dette lover den').fill('Ti stik på kajen.');
  await page.getByLabel('E-postadresse').fill('elvaerk@havnen.example');
  await page.getByRole('button', { name: 'Legg til aktøren' }).click();
  const unfolded = page.locator('details[open]');
  await page.locator('summary', { hasText: 'Legg til et løfte' }).click();
  await unfolded.getByLabel('Dette lover den').fill('Strømmen er fornybar.');
  await unfolded.getByRole('button', { name: 'Lagre løftet' }).click();
  await page.locator('summary', { hasText: /Fortell hvordan det gikk: Ti stik/ }).click();
  await unfolded.getByLabel('Droppet').check();
  await unfolded.getByRole('button', { name: 'Lagre hvordan det gikk' }).click();
  await expect(page.getByRole('alert').first()).toContainText('Hva kom ut av det?');
  await unfolded.getByLabel('Hva kom ut av det?').fill('Kajen ble solgt.');
  await unfolded.getByRole('button', { name: 'Lagre hvordan det gikk' }).click();
  await page.getByRole('button', { name: /Spør om den er med/ }).click();
  await expect(page.getByRole('status').first()).toContainText('E-posten er på vei');

  const mail = await mailTo(page, 'elvaerk@havnen.example', /Strøm fra havnen/);
  const actor = await open(null);
  await actor.setViewportSize(phone);
  await actor.goto(partnership);
  await expect(actor.locator('main')).not.toContainText('Havnens Elværk');
  await actor.goto(linkIn(mail, /svar\//));
  await expect(actor.locator('main')).toContainText('Ti stik på kajen.');
  await expect(actor.locator('main')).toContainText('Kajen ble solgt.');
  await expect(actor.locator('main')).toContainText('Strømmen er fornybar.');
  expect(await actor.locator('form').count()).toBeGreaterThan(0);
  await actor.getByRole('button', { name: 'Ja, vi er med' }).click();
  await actor.goto(partnership);
  await expect(actor.locator('main')).toContainText('Havnens Elværk');
  await expect(actor.locator('main')).not.toContainText('elvaerk@havnen.example');
});
