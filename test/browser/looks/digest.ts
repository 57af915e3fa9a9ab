import type { Page } from '@playwright/test';
import { admin, bounced, type Look, mailed, press, refusedBy } from './look.js';

/** The link in the mail to a visitor who has just asked for goals by e-mail. */
const publicDigestLink = (email: string) => async (page: Page) => {
  await page.goto('/nb/nytt-pa-e-post?goal=11');
  await page.locator('#email').fill(email);
  await press('Send meg en lenke')(page);
  return mailed(email, /Bekreft/, /nytt-pa-e-post/)(page);
};

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
