import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const forVisitors = ['/nb', '/nb/katalog', '/nb/kommune/baerum', '/nb/nettverk/baerekraftsnettverket', '/nb/logg-inn'];
const forMembers = [
  '/nb',
  '/nb/katalog?goal=17',
  '/nb/nettverk/baerekraftsnettverket/styringsgruppe',
  '/nb/dette-folger-du',
  '/nb/del-en-erfaring',
];

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/nb/logg-inn');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('logg-inn'));
}

/** What axe finds against WCAG 2.2 AA; evaluated by the debugger, which the page's policy does not bind. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (
      window as never as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

async function look(page: Page, addresses: string[]): Promise<void> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of addresses) {
        expect((await page.goto(address))?.status()).toBe(200);
        expect.soft(await faults(page), `${address} ${colorScheme} ${width}`).toEqual([]);
      }
    }
  }
  expect(complaints).toEqual([]);
}

test('a visitor’s pages are accessible and quiet, light and dark, wide and narrow', async ({ page }) => {
  await look(page, forVisitors);
});

test('a member’s pages are accessible and quiet too', async ({ page }) => {
  await signIn(page, 'author@baerum.example');
  await look(page, forMembers);
});

test('each page speaks the language of its address', async ({ page }) => {
  for (const [language, catalogue] of Object.entries({ da: 'katalog', nb: 'katalog', nn: 'katalog', sv: 'katalog', en: 'catalogue' })) {
    await page.goto(`/${language}/${catalogue}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.locator('body').innerText()).not.toMatch(/\b(web|catalogue|search|kit)\.[a-z_]+\b/);
  }
});
