import { expect, type Page } from '@playwright/test';
import { test } from './people.js';

/** Where each of them begins; from there on every link on these pages is tried. */
const rounds: Record<string, string[]> = {
  'author@baerum.example': [
    ...[
      '/nb',
      '/nb/katalog',
      '/nb/om',
      '/nb/rettigheter',
      '/nb/tilgjengelighet',
      '/nb/dine-utkast',
      '/nb/min-konto',
      '/nb/dette-folger-du',
    ],
    ...['/nb/kommune/baerum', '/nb/kommune/baerum/personer', '/nb/nettverk/baerekraftsnettverket', '/nb/nettverk/nordisk-laeringsnetvaerk'],
    ...['/nb/del-en-erfaring', '/nb/katalog/mariehavn/klimabudget-i-regneark', '/mailbox', '/nb/finnes-ikke'],
  ],
  'director@asker.example': [
    '/nb',
    '/nb/nettverk/baerekraftsnettverket/styringsgruppe',
    '/nb/nettverk/nordisk-laeringsnetvaerk/styringsgruppe',
  ],
  'admin@asker.example': [
    '/nb',
    '/nb/kommune/asker',
    '/nb/kommune/asker/personer',
    '/nb/kommune/asker/innstillinger',
    '/nb/kommune/asker/forste-dag',
  ],
  'coordinator@ks.example': [
    '/nb',
    '/nb/nettverk/baerekraftsnettverket/styringsgruppe',
    '/nb/nettverk/baerekraftsnettverket/inviter-en-kommune',
  ],
  'operator@tandem.example': ['/nb', '/en', '/en/account', '/en/share-an-experience'],
};

async function linksOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.origin === location.origin)
      .map((link) => link.href.split('#')[0] as string),
  );
}

for (const [email, pages] of Object.entries(rounds)) {
  test(`no link that ${email} sees leads nowhere`, async ({ open }) => {
    const page = await open(email);
    const seen = new Map<string, string>();
    for (const address of pages) for (const link of await linksOn(page, address)) if (!seen.has(link)) seen.set(link, address);
    const broken: string[] = [];
    for (const [link, on] of seen) {
      // This page says itself that it is not there.
      if (link.endsWith('/finnes-ikke')) continue;
      const response = await page.request.get(link);
      if (response.status() >= 400) broken.push(`${response.status()} ${link} on ${on}`);
    }
    expect(seen.size).toBeGreaterThan(10);
    expect(broken).toEqual([]);
    await page.close();
  });
}
