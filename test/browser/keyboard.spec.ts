import { expect, type Page } from '@playwright/test';
import { test } from './people.js';
import { anImport } from './stages.js';

/** What has the focus, in words; nothing where it is lost. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return !one || one === document.body ? '' : (one.textContent || one.getAttribute('name') || one.id).trim();
  });

/** Goes on by Tab to the element that the words name, and never loses sight of where it is. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      // Something else lies over every corner and the middle of it: it cannot be seen.
      const points = [0.1, 0.5, 0.9].map((part) => [box.left + box.width * part, box.top + box.height * part] as const);
      const hidden = points.every(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return !top || !(one.contains(top) || top.contains(one) || one.parentElement?.contains(top));
      });
      const marked = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      const label = (one as HTMLInputElement).labels?.[0]?.textContent ?? '';
      return {
        text: `${one.textContent?.trim() || one.getAttribute('aria-label') || ''} ${label}`.trim(),
        marked,
        hidden,
        html: one.outerHTML.slice(0, 120),
      };
    });
    if (!seen) continue;
    expect(seen.marked, `the focus is seen on ${seen.html}`).toBe(true);
    expect(seen.hidden, `nothing covers ${seen.html}`).toBe(false);
    if (words.test(seen.text)) return;
  }
  throw new Error(`no Tab leads to ${words} on ${page.url()}`);
}

test('a person signs in, searches, chooses and opens an entry by keyboard', async ({ browser }, { project }) => {
  const page = await (await browser.newContext({ ...project.use, ...project.use.contextOptions })).newPage();
  await page.goto('/nb/logg-inn');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Gå til innholdet');
  await page.keyboard.press('Enter');
  await tabTo(page, /E-post/);
  await page.keyboard.type('author@solfjord.example');
  await tabTo(page, /Passord/);
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, /Passord/);
  await page.keyboard.type('tandem-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('logg-inn'));

  await page.waitForLoadState('networkidle');
  await tabTo(page, /^Eksempelsamling/);
  await page.keyboard.press('Enter');
  // The catalogue is a document of its own: one begins at its top.
  await page.waitForURL(/\/katalog$/);
  await tabTo(page, /Søk i samlingen/);
  await page.keyboard.type('klima');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toContainText('klima');
  await tabTo(page, /Verktøy/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Vis$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kind=tool/);
  await tabTo(page, /^Fjern: Verktøy/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#results$/);
  await tabTo(page, /^Klimabudget/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('Klimabudget');
});

test('the menus open, close and lead on by keyboard', async ({ open }) => {
  const page = await open('author@baerum.example');
  await page.goto('/nb/katalog');
  await tabTo(page, /Forfatter, Bærum/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Utkastene dine' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Utkastene dine' })).toBeHidden();
  expect(await focused(page)).toContain('Forfatter, Bærum');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Utkastene dine$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Utkastene dine');
  await expect(page.locator('details.menu[open]')).toHaveCount(0);
});

test('an author corrects and saves a draft by keyboard', async ({ open }) => {
  test.slow();
  const page = await open('author@baerum.example');
  await page.goto(await anImport(page));
  await tabTo(page, /^Tittel/);
  await page.keyboard.press('End');
  await page.keyboard.type(' – rettet');
  await page.locator('[name="contact.mailbox"]').fill('no address');
  await page.keyboard.press('Enter');
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, /^E-post til kontakten:/);
  await page.keyboard.press('Enter');
  await expect(page.locator('[name="contact.mailbox"]')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('baerekraft@baerum.example');
  await tabTo(page, /^Lagre$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/saved/);
  expect(await focused(page)).not.toBe('');
});
