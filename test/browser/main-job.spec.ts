import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { linkIn, mailTo, phone, test } from './people.js';

const herning = fileURLToPath(new URL('../../../shared/seeds/000_16c393bcf8651fa3.txt', import.meta.url));
const title = 'Bæredygtige partnerskaber i Herning';

test('the main job: a text is imported, released, voted on from a phone, told in a mail, and the mail ended', async ({ open }) => {
  test.setTimeout(240_000);

  const author = await open('author@herning.example');
  await author.goto('/da/del-en-erfaring');
  await author.locator('input[type="file"]').setInputFiles(herning);
  await author.getByRole('button', { name: 'Læs filen' }).click();
  await expect(author.locator('main')).toContainText('Målet er nævnt i teksten.');
  await expect(author.locator('main')).toContainText(title);
  await author.getByRole('button', { name: 'Lav en kladde' }).click();
  await author.waitForURL(/\/kladde\//);
  const draft = new URL(author.url()).pathname.split('/')[3];
  await author.goto(`/da/kladde/${draft}/hvem-kan-se-det`);
  await author.getByRole('button', { name: 'Spørg en redaktør' }).click();
  await expect(author.locator('main')).toContainText('En redaktør er spurgt');

  const visitor = await open(null);
  await visitor.setViewportSize(phone);
  const request = await mailTo(visitor, 'editor@herning.example', /partnerskaber i Herning/);
  const editor = await open('editor@herning.example');
  await editor.goto(linkIn(request, /goer-offentlig/));
  await editor.getByRole('button', { name: 'Gør offentlig' }).click();
  await expect(editor.locator('main')).toContainText('Gjort offentligt af');
  await visitor.goto('/da/katalog?goal=17');
  await visitor.getByRole('link', { name: title }).click();
  await expect(visitor.locator('h1')).toContainText(title);

  const director = await open('director@nordvaag.example');
  await director.setViewportSize(phone);
  await director.goto('/nb');
  await director.getByRole('link', { name: /Les og stem/ }).click();
  const [answered] = (await director.locator('.case-head').innerText()).match(/\d(?= av 8)/) ?? [];
  await director.getByRole('button', { name: 'Som innstilt' }).click();
  await expect(director.locator('main')).toContainText(`${Number(answered) + 1} av 8`);

  const digest = await mailTo(visitor, 'member@mariehavn.example', /overblik/);
  expect(digest).toContain('mål 12');
  await visitor.goto(linkIn(digest, /unsubscribe/));
  const end = visitor.locator('main form button');
  await expect(end).toBeVisible();
  const member = await open('member@mariehavn.example');
  await member.goto('/nb/dette-folger-du');
  await expect(member.locator('main'), 'a link that is only followed ends nothing').toContainText('Neste oversikt kommer');
  await end.click();
  await expect(visitor.locator('main form button')).toHaveCount(0);
  await member.reload();
  await expect(member.locator('main')).not.toContainText('Neste oversikt kommer');
});
