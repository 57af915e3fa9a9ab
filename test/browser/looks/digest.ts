import type { Page } from '@playwright/test';
import { admin, author, bounced, coordinator, type Look, mailed, network, press, refusedBy } from './look.js';

/** The link in the mail to a visitor who has just asked for goals by e-mail. */
const publicDigestLink = (email: string) => async (page: Page) => {
  await page.goto('/nb/nytt-pa-e-post?goal=11');
  await page.locator('#email').fill(email);
  await press('Send meg en lenke')(page);
  return mailed(email, /Bekreft/, /nytt-pa-e-post/)(page);
};

/** The address of a new draft, in two languages. */
async function aDraft(page: Page): Promise<string> {
  await page.goto(`${network}/ny-melding`);
  await page.getByText('På flere språk').click();
  for (const [language, title] of [
    ['nb', 'Velkommen til årsmøtet'],
    ['da', 'Velkommen til årsmødet'],
  ]) {
    await page.locator(`[name="texts.${language}.title"]`).fill(title as string);
    await page
      .locator(`[name="texts.${language}.body"]`)
      .fill('Vi møtes på **Lillehammer**.\n\n- Ta med kolleger\n- Les [programmet](https://ks.example/program)');
  }
  await press('Lagre utkastet')(page);
  await page.waitForURL(/\/melding\/.+done=make/);
  return new URL(page.url()).pathname;
}

export const digestLooks: Record<string, Look[]> = {
  following: [
    { by: 'member@asker.example', at: '/nb/dette-folger-du' },
    {
      is: 'whose digest came back',
      by: 'member@mariehavn.example',
      at: bounced('member@mariehavn.example', /overblik/, '/da/det-foelger-du'),
      shows: /Se efter, om adressen er rigtig/,
    },
    { is: 'by a link from a mail', at: mailed('member@bjorksjo.example', /översikt/, /link=/) },
  ],
  announcements: [
    { is: 'the coordinator’s', by: coordinator, at: `${network}/meldinger`, shows: /Ny melding/ },
    { is: 'a member’s', by: 'member@asker.example', at: `${network}/meldinger`, shows: /På e-post/ },
    { is: 'missing', by: 'admin@mariehavn.example', at: `${network}/meldinger`, status: 404 },
  ],
  newAnnouncement: [
    { by: coordinator, at: `${network}/ny-melding` },
    { is: 'refused', by: coordinator, at: `${network}/ny-melding`, does: refusedBy('Lagre utkastet') },
    { is: 'a member’s', by: author, at: `${network}/ny-melding`, status: 403 },
  ],
  announcement: [
    { is: 'a draft', by: coordinator, at: aDraft, shows: /Hvem får den/ },
    { is: 'refused an hour', by: coordinator, at: aDraft, does: refusedBy('Send da') },
    {
      is: 'that waits for its hour',
      by: coordinator,
      at: aDraft,
      does: async (page) => {
        await page.getByLabel('Dag').fill('2031-05-17');
        await page.getByLabel('Klokka').fill('09:00');
        await press('Send da')(page);
      },
      shows: /Ta den tilbake/,
    },
    { is: 'missing', by: coordinator, at: `${network}/melding/0190b3f0-0000-7000-8000-000000000001`, status: 404 },
  ],
  changeAnnouncement: [{ by: coordinator, at: async (page) => `${await aDraft(page)}/endre` }],
  deliverability: [
    { by: admin, at: '/nb/kommune/asker/e-post', shows: /Ingen adresser er stoppet/ },
    {
      is: 'where one came back',
      by: 'admin@mariehavn.example',
      at: bounced('member@mariehavn.example', /overblik/, '/da/kommune/mariehavn/mails'),
      shows: /tager ikke imod mails til adressen/,
    },
    { is: 'refused to who is no administrator', by: 'author@asker.example', at: '/nb/kommune/asker/e-post', status: 403 },
  ],
  digestOperation: [
    { by: 'operator@tandem.example', at: '/nb/drift/oversikter', shows: /E-postserveren tar imot e-post/ },
    {
      is: 'with who would get a mail',
      by: 'operator@tandem.example',
      at: '/da/drift/overblik?dry=1',
      shows: /personer ville få en mail/,
    },
    { is: 'refused to who runs nothing', by: admin, at: '/nb/drift/oversikter', status: 403 },
  ],
  savedSearches: [
    { by: 'member@asker.example', at: '/nb/lagrede-sok', shows: /matsvinn, Sverige/ },
    { is: 'with none yet', by: 'member@baerum.example', at: '/nb/lagrede-sok', shows: /ingen lagrede søk/ },
    {
      is: 'refused a name',
      by: 'member@asker.example',
      at: '/nb/lagrede-sok',
      does: async (page) => {
        await page.locator('summary', { hasText: 'Gi nytt navn' }).first().click();
        await page.locator('input[name="name"]').first().fill(' ');
        await refusedBy('Lagre navnet')(page);
      },
    },
  ],
  publicDigest: [
    { at: '/nb/nytt-pa-e-post?goal=11', shows: /trenger ingen konto/ },
    { is: 'refused', at: '/nb/nytt-pa-e-post', does: refusedBy('Send meg en lenke') },
    { is: 'sent', at: '/nb/nytt-pa-e-post?sent=yes' },
  ],
  publicDigestConfirmation: [
    { at: publicDigestLink('innbygger-1@example.test'), shows: /Vil du ha nytt/ },
    {
      is: 'pressed',
      at: publicDigestLink('innbygger-2@example.test'),
      does: press('Ja, send meg e-post'),
      shows: /Da er det i gang/,
    },
    { is: 'no longer open', at: '/nb/nytt-pa-e-post/used', shows: /gjelder ikke lenger/ },
  ],
  '/unsubscribe/:token': [{ at: mailed('member@bjorksjo.example', /översikt/, /unsubscribe/) }],
};
