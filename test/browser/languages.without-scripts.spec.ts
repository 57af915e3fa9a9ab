import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { languages } from '../../libs/platform/i18n/languages.js';
import { type PageName, pagePaths } from '../../libs/platform/i18n/page-paths.js';
import { pageNameOf } from '../../libs/platform/i18n/paths.js';
import { type Look, looks } from './addresses.js';
import { test } from './people.js';

const messages = new URL('../../libs/platform/i18n/messages/en/', import.meta.url);
const keys = new Set(
  readdirSync(messages).flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, messages), 'utf8')) as Record<string, string>)),
);
/** Pages without a language in their address speak the reader's. Words come with the page: scripts add none, and half the time. */
const translated = Object.entries(looks).filter(([name]) => !name.startsWith('/') && name !== '*');

/** What no reader should see: a message's key, a place of a message that nobody filled, a page of another language. */
async function wordsLeftOver(page: Page, language: string): Promise<string[]> {
  const { text, lang, title } = await page.evaluate(() => ({
    text: `${document.title} ${document.body.innerText} ${[...document.querySelectorAll('[aria-label],[placeholder],[title]')]
      .flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name)))
      .join(' ')}`,
    lang: document.documentElement.lang,
    title: document.title,
  }));
  return [
    ...(lang === language ? [] : [`speaks ${lang}`]),
    ...(title.trim() ? [] : ['no title']),
    ...(text.match(/\b[a-z_]+(?:\.\w+)+\b/g) ?? []).filter((word) => keys.has(word)),
    ...(text.match(/\{\w+[^}]*\}/g) ?? []),
  ];
}

/** Its own addresses in the five languages, as the head names them. */
async function siblings(page: Page): Promise<Record<string, string>> {
  const links = await page.locator('head link[hreflang]').all();
  return Object.fromEntries(
    await Promise.all(links.map(async (link) => [await link.getAttribute('hreflang'), await link.getAttribute('href')])),
  );
}

/** The page's addresses with a token that opens nothing: its words behind a real one are read from end to end in test/e2e. */
function notThere(name: PageName): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, `/${language}/${pagePaths[name][language].replace(/:\w+/g, 'x')}`]));
}

for (const [name, ways] of translated) {
  test(`${name} speaks five languages`, async ({ open }) => {
    const { by, at, status = 200, leadsTo = name } = ways.find((look: Look) => !look.does) as Look;
    const page = await open(by ?? null);
    await page.goto(typeof at === 'string' ? at : await at(page, open));
    // A page that leads on is asked for in the languages of the one it leads to; one that is not there names no others.
    const addresses = status === 200 ? await siblings(page) : notThere(name as PageName);
    expect(Object.keys(addresses).sort()).toEqual([...languages].sort());
    const { search } = new URL(page.url());
    for (const language of languages) {
      const response = await page.goto(addresses[language] + search);
      expect(response?.status(), addresses[language]).toBe(status);
      expect(pageNameOf(new URL(page.url()).pathname)).toBe(leadsTo);
      expect(await wordsLeftOver(page, language), page.url()).toEqual([]);
    }
    await page.close();
  });
}
