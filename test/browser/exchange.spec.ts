import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { faultsOf } from './faults.js';
import { test } from './people.js';

const nordic = 'nordisk-laeringsnetvaerk';

/** Something of one's own to try a page with, written as a program would; its id. */
const written = (page: Page, path: string, body: object): Promise<string> =>
  page.evaluate(
    async ([address, said]) => {
      const answer = await fetch(`/api/v1${address}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: said });
      return ((await answer.json()) as { id: string }).id;
    },
    [path, JSON.stringify(body)] as const,
  );
const said = (page: Page) => page.locator('.notice[role="status"]');

test('what a municipality seeks is told by keyboard, shows who may help, and lives on or is closed by one press', async ({ open }) => {
  test.setTimeout(120_000);
  const page = await open('author@nordvaag.example');
  await page.goto('/nb/vi-soker/ny');
  await tabTo(page, /Hva søker dere/);
  await page.keyboard.type('En prat om utslipp fra ferjer');
  await tabTo(page, /Stoppe klimaendringene/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Del hva vi søker$/);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('De det passer best for, får vite det.');
  await expect(page.locator('main')).toContainText('De kan kanskje hjelpe');
  await tabTo(page, /^Det gjelder fortsatt/);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Det gjelder nå til og med');
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, /^Lukk$/);
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Andre finner det ikke lenger.');
  await page.close();
});

test('a post that a reader reports by keyboard is taken out of sight by the coordinator, and shown again', async ({ open }) => {
  test.setTimeout(120_000);
  const asker = await open('author@asker.example');
  await asker.goto('/nb/erfaringsutveksling');
  const words = `Kari i Storgata 4 har en god løsning (${Date.now()}).`;
  const thread = await written(asker, `/networks/${nordic}/threads`, { title: 'Hvem kan vi spørre?', body: words });
  const at = `/nb/samtale/${thread}`;

  const reader = await open('member@asker.example');
  await reader.goto(at);
  await tabTo(reader, /^Be om at noen ser på det/);
  await reader.keyboard.press('Enter');
  await tabTo(reader, /Hva er det med det/);
  await reader.keyboard.type('Sier hvor noen bor.');
  await tabTo(reader, /^Send$/);
  await reader.keyboard.press('Enter');
  await expect(said(reader)).toContainText('De som holder orden, ser på det.');

  const coordinator = await open('coordinator@ks.example');
  await coordinator.goto(`/nb/nettverk/${nordic}/samtaler`);
  await expect(coordinator.locator('main')).toContainText('Sier hvor noen bor.');
  await coordinator.goto(at);
  await tabTo(coordinator, /^Hold orden/);
  await coordinator.keyboard.press('Enter');
  await tabTo(coordinator, /Hvorfor skal det ut av samtalen/);
  await coordinator.keyboard.type('Sier hvor noen bor.');
  await tabTo(coordinator, /^Ta det ut$/);
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.locator('main')).toContainText('Begrunnelse: Sier hvor noen bor.');
  await reader.goto(at);
  await expect(reader.locator('main')).toContainText('Tatt ut av samtalen');
  await expect(reader.locator('main')).not.toContainText('Storgata');
  await tabTo(coordinator, /^Vis det igjen$/);
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.locator('main')).not.toContainText('Begrunnelse');
  await reader.goto(at);
  await expect(reader.locator('main')).toContainText(words);
  for (const page of [asker, reader, coordinator]) await page.close();
});

test('a draft is shown to a working group by keyboard, and no longer', async ({ open }) => {
  const page = await open('author@storevik.example');
  await page.goto('/nb/erfaringsutveksling');
  const draft = await written(page, '/tenants/storevik/entries', { language: 'nn', title: `Samtalekort ${Date.now()}` });
  await page.goto(`/nb/utkast/${draft}/hvem-kan-se-dette`);
  await page.locator('select[name="group"]').focus();
  await page.locator('select[name="group"]').selectOption('arbeidsgruppe-maalkonflikter');
  await tabTo(page, /^La gruppen lese$/);
  await page.keyboard.press('Enter');
  const member = await open('member@fjellvik.example');
  const end = page.getByRole('button', { name: /^Stopp delingen\s*: Arbeidsgruppe/ });
  await expect(end).toBeVisible();
  expect((await member.goto(`/nb/utkast/${draft}`))?.status()).toBe(200);
  await end.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'La gruppen lese' })).toBeVisible();
  await expect(end).toHaveCount(0);
  expect((await member.goto(`/nb/utkast/${draft}`))?.status()).toBe(404);
  for (const one of [page, member]) await one.close();
});

test('a member says by keyboard which date suits, and the coordinator chooses it', async ({ open }) => {
  test.setTimeout(120_000);
  const coordinator = await open('coordinator@ks.example');
  await coordinator.goto('/nb/erfaringsutveksling');
  const title = `Fagdag om trær ${Date.now()}`;
  const gathering = await written(coordinator, '/networks/baerekraftsnettverket/gatherings', {
    title,
    time: { day: '2027-03-11', from: '09:00', to: '14:00' },
    otherDates: [{ day: '2027-03-18', from: '09:00', to: '14:00' }],
  });
  const at = `/nb/nettverk/baerekraftsnettverket/samling/${gathering}`;

  const member = await open('member@asker.example');
  await member.goto(at);
  await tabTo(member, /^Ja|^Nei/);
  await member.keyboard.press('ArrowRight');
  await tabTo(member, /^Ja|^Nei/);
  await member.keyboard.press('Space');
  await tabTo(member, /^Send svar$/);
  await member.keyboard.press('Enter');
  await expect(said(member)).toContainText('Svaret er lagret');
  await expect(member.getByRole('group', { name: /^Torsdag 18. mars/i }).getByRole('radio', { name: 'Ja', exact: true })).toBeChecked();
  expect(await faultsOf(member)).toEqual([]);

  await coordinator.goto(at);
  await tabTo(coordinator, /^Velg torsdag 18. mars 2027/);
  await coordinator.keyboard.press('Enter');
  await expect(said(coordinator)).toContainText('Datoen er valgt');
  await member.goto(at);
  await expect(member.getByRole('button', { name: 'Meld meg på' })).toBeVisible();
  for (const page of [coordinator, member]) await page.close();
});
