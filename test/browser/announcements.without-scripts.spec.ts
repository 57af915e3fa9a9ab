import { expect } from '@playwright/test';
import { mailTo, test } from './people.js';

test('a coordinator writes to the network, tries the mail and sends it without scripts, and a member reads it', async ({ open }) => {
  const page = await open('coordinator@ks.example');
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first();
  await page.goto('/nb/nettverk/baerekraftsnettverket/ny-melding');
  await page.locator('[name="texts.nb.title"]').fill('Vi møtes i april');
  await button('Lagre utkastet').click();
  await expect(page.locator('.error-summary')).toContainText('Tekst');
  await page.locator('[name="texts.nb.body"]').fill('Sett av **to dager**.');
  await button('Lagre utkastet').click();
  await expect(page.locator('h1')).toHaveText('Vi møtes i april');
  await expect(page.frameLocator('.mail-frame').locator('h2')).toHaveText('Vi møtes i april');
  const address = new URL(page.url()).pathname;
  await button('Send en prøve til meg').click();
  await expect(page.locator('[role="status"]').first()).toContainText('En prøve er på vei');
  await mailTo(await open('coordinator@ks.example'), 'coordinator@ks.example', /Prøve: Vi møtes i april/);

  const member = await open('member@asker.example');
  expect((await member.goto(address))?.status()).toBe(404);
  await button('Send nå').click();
  await expect(page.locator('[role="status"]').first()).toContainText('Meldingen er på vei');
  await mailTo(member, 'member@asker.example', /^Vi møtes i april/);
  await member.goto('/nb/nettverk/baerekraftsnettverket/meldinger');
  await member.getByRole('link', { name: 'Vi møtes i april' }).click();
  await expect(member.locator('main')).toContainText('Sett av to dager.');
  await page.goto(address);
  await expect(page.locator('main')).toContainText('Hva det ble av den');
});
