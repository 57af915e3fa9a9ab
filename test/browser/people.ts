import { type BrowserContext, expect, type Page, test as plain, type Response } from '@playwright/test';

export const wide = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

export type Open = (email: string | null) => Promise<Page>;

interface Shared {
  /** A new page of somebody's browser, signed in once for the whole run; null is a visitor. */
  open: Open;
}

export const test = plain.extend<object, Shared>({
  open: [
    async ({ browser }, use, { project }) => {
      const contexts = new Map<string | null, Promise<BrowserContext>>();
      await use(async (email) => {
        const context = contexts.get(email) ?? contextOf(email);
        contexts.set(email, context);
        const page = await (await context).newPage();
        await page.setViewportSize(wide);
        if (project.use.javaScriptEnabled !== false) waitForScripts(page);
        return page;
      });

      async function contextOf(email: string | null): Promise<BrowserContext> {
        const context = await browser.newContext({ ...project.use, ...project.use.contextOptions });
        if (email) await signIn(context, email);
        return context;
      }
    },
    { scope: 'worker' },
  ],
});

/** A person's hand is slower than the scripts; what one does before them is tried where they are held back, and not by chance. */
function waitForScripts(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const waits = async (answer: Response | null, until: string | undefined) => {
    if (!until) await page.waitForFunction(isTakenOver);
    return answer;
  };
  page.goto = async (url, options) => waits(await goto(url, options), options?.waitUntil);
  page.reload = async (options) => waits(await reload(options), options?.waitUntil);
}

/** React marks each element that it has taken over, the outermost one last. Pages that are only read are left to themselves. */
function isTakenOver(): boolean {
  return !('__reactRouterContext' in window) || Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber$'));
}

/** By the sign-in page, with the demo's password. */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('/nb/logg-inn');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('#password').fill('tandem-demo');
  await page.locator('#password').press('Enter');
  await page.waitForURL((url) => !url.pathname.includes('logg-inn'));
  await page.close();
}

/** Opens the plain text of the newest caught mail to that account with those words in its subject, on whatever page of the mailbox, and reads it. */
export async function mailTo(page: Page, account: string, subject: RegExp): Promise<string> {
  const row = page.locator('li', { hasText: account }).filter({ has: page.getByRole('link', { name: subject }) });
  const older = page.locator('main a[href*="?after="]');
  await expect(async () => {
    await page.goto('/mailbox');
    while ((await row.count()) === 0 && (await older.count()) > 0) await page.goto((await older.first().getAttribute('href')) as string);
    await expect(row.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 80_000 });
  await row.first().getByRole('link', { name: subject }).click();
  await page.locator('a[href*="view=text"]').click();
  return page.locator('pre').innerText();
}

/** The last one: a digest ends with the link that ends it whole. */
export function linkIn(text: string, part: RegExp): string {
  const link = (text.match(/https?:\/\/\S+/g) ?? []).filter((one) => part.test(one)).at(-1);
  if (!link) throw new Error(`the mail has no link like ${part}:\n${text}`);
  return link;
}

/** A page's scripts come no sooner than they are let go. */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
