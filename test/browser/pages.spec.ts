import { expect } from '@playwright/test';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../apps/web/routes.js';
import { pageNameOf } from '../../libs/platform/i18n/paths.js';
import { looks } from './addresses.js';
import { faultsOf } from './faults.js';
import { test } from './people.js';

/** They answer with another page's address, or with a part of one. */
const notPages = ['signOut', '/', '/mailbox/:mail/html', '/announcements/:network/:announcement/html', '/mailbox/:mail/calendar'];

/** The pages of the route table: by name, or by address where they have no language in it. */
function pagesOf(entries: readonly RouteConfigEntry[]): string[] {
  const names = entries.flatMap(({ id, path, children }) => (children ? pagesOf(children) : [id?.split('.')[1] ?? path ?? '']));
  return [...new Set(names)].filter((name) => !notPages.includes(name));
}

test('every page of the product is looked at', async () => {
  expect(Object.keys(looks).sort()).toEqual(pagesOf(await routes).sort());
});

for (const [name, ways] of Object.entries(looks)) {
  for (const { is, by, at, does, shows, status = 200, leadsTo = name } of ways) {
    test(`${name}${is ? `, ${is},` : ''} is accessible and quiet${by ? ` for ${by}` : ''}`, async ({ open }) => {
      const page = await open(by ?? null);
      const address = typeof at === 'string' ? at : await at(page, open);
      const complaints: string[] = [];
      page.on('console', (message) => {
        // The browser says of each refused address that it is refused.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
      });
      expect((await page.goto(address))?.status()).toBe(status);
      if (!name.startsWith('/') && name !== '*') expect(pageNameOf(new URL(page.url()).pathname)).toBe(leadsTo);
      await does?.(page);
      if (shows) await expect(page.locator('body')).toContainText(shows);
      expect(await faultsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });
  }
}
