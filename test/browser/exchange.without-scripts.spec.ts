import { expect, type Page } from '@playwright/test';
import { linkIn, mailTo, phone, test } from './people.js';

const network = '/nb/nettverk/baerekraftsnettverket';

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing to scroll aside for').toBeLessThanOrEqual(phone.width);
}

test('an answer is read and answered on a phone from its mail, without scripts', async ({ open }) => {
  test.setTimeout(180_000);
  const asker = await open('author@asker.example');
  await asker.goto('/nb/erfaringsutveksling/spor');
  const ask = async () => {
    await asker.getByLabel('Med én linje').fill('Hvor mange sykler trenger en hjemmetjeneste?');
    await asker.getByRole('textbox', { name: 'Hva vil dere vite?' }).fill('Vi har fire, og de står i ro.');
    await asker.getByRole('button', { name: 'Spør', exact: true }).click();
  };
  await ask();
  // Where something is like it, it is shown once before the question is sent.
  if (!/\/samtale\//.test(asker.url())) await asker.getByRole('button', { name: 'Spør', exact: true }).click();
  const helper = await open('author@baerum.example');
  await helper.goto(new URL(asker.url()).pathname);
  await helper.getByRole('textbox', { name: 'Svaret ditt' }).fill('To, hvis de har piggdekk.');
  await helper.getByRole('button', { name: 'Send svaret' }).click();

  const link = linkIn(await mailTo(asker, 'author@asker.example', /Hvor mange sykler/), /\/svar\//);
  await asker.setViewportSize(phone);
  await asker.goto(link);
  await expect(asker.locator('main')).toContainText('To, hvis de har piggdekk.');
  await fits(asker);
  await asker.getByRole('textbox', { name: 'Svaret ditt' }).fill('Da prøver vi det.');
  await asker.getByRole('button', { name: 'Send svaret' }).click();
  await expect(asker.locator('main')).toContainText('Takk. Svaret ditt står her nå.');
});

test('a colleague is asked for a call on a phone, and says yes from the mail, without scripts', async ({ open }) => {
  test.setTimeout(180_000);
  const asker = await open('author@solfjord.example');
  await asker.setViewportSize(phone);
  await asker.goto('/nb/katalog/fjellvik/klimabudsjett-for-en-liten-kommune');
  await asker
    .getByRole('link', { name: /Be om en prat/ })
    .first()
    .click();
  await fits(asker);
  await asker.getByLabel('Hva vil du snakke om?').fill('Hva begynte dere med?');
  await asker.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(asker.locator('main')).toContainText('Sendt.');

  const expert = await open('editor@fjellvik.example');
  const mail = await mailTo(expert, 'editor@fjellvik.example', /Forfatter, Solfjord kommune ber om en prat/);
  expect(mail).not.toContain('author@solfjord.example');
  await expert.setViewportSize(phone);
  await expert.goto(linkIn(mail, /\/foresporsel\//));
  await fits(expert);
  await expert.getByRole('button', { name: 'Ja, det gjør jeg gjerne' }).click();
  await expect(expert.locator('main')).toContainText('author@solfjord.example');
});

test('somebody without an account comes to a gathering, and off it again, on a phone without scripts', async ({ open }) => {
  test.setTimeout(180_000);
  const guest = await open(null);
  await guest.setViewportSize(phone);
  await guest.goto(`${network}/samlinger`);
  await guest.getByRole('link', { name: /Vårsamlingen/ }).click();
  await fits(guest);
  await guest.getByLabel('Navnet ditt').fill('Gjest Eksempel');
  await guest.getByLabel('E-postadressen din').fill('gjest@utenfor.example');
  await guest.getByRole('button', { name: 'Send meg lenken' }).click();
  await expect(guest.locator('main')).toContainText('Vi har sendt deg en lenke');

  const link = linkIn(await mailTo(guest, 'gjest@utenfor.example', /Bekreft påmeldingen/), /\/pamelding\//);
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Bekreft påmeldingen' }).click();
  await expect(guest.locator('main')).toContainText('Du er påmeldt');
  await fits(guest);
  await guest.getByRole('button', { name: 'Meld meg av' }).click();
  await expect(guest.locator('main')).toContainText('Du er ikke påmeldt');
});

test('a member signs up for a gathering, and the coordinator marks who came, without scripts', async ({ open }) => {
  const member = await open('member@asker.example');
  await member.setViewportSize(phone);
  await member.goto(`${network}/samlinger`);
  await member.getByRole('link', { name: /Vårsamlingen/ }).click();
  await member.getByRole('button', { name: 'Meld meg på' }).click();
  await expect(member.locator('main')).toContainText('Du er påmeldt');

  const coordinator = await open('coordinator@ks.example');
  await coordinator.setViewportSize(phone);
  await coordinator.goto(`${network}/samlinger`);
  await coordinator.getByRole('link', { name: /Høstsamlingen/ }).click();
  await coordinator
    .getByRole('link', { name: /Hvem kom|Oppmøte|Hvem var med/ })
    .first()
    .click();
  await fits(coordinator);
  await coordinator
    .getByRole('button', { name: /Kom ikke|Var ikke/ })
    .first()
    .click();
  await expect(coordinator.getByRole('button', { name: /Angre/ }).first()).toBeVisible();
});
