import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { phone, wide } from './people.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Axe leaves it out unless it is asked for.
  rules: { 'target-size': { enabled: true } },
};
/** All that another colour scheme can change. */
const colours = { runOnly: ['color-contrast'] };

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; target: string[] }[] }[] }>;
}

/** Everything wrong with the open page: light and dark, wide and narrow, folded and unfolded. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = await skeletonFaults(page);
  // By the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  const look = async (way: string, options: object) => {
    for (const fault of await axeFaults(page, options)) found.push(`${way}: ${fault}`);
  };

  await page.setViewportSize(phone);
  await look('phone', everything);
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('phone, dark', colours);
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(...(await overflow(page)));

  await unfold(page);
  found.push(...(await overflow(page)));
  await page.setViewportSize(wide);
  await look('wide, dark', colours);
  await page.emulateMedia({ colorScheme: 'light' });
  await look('wide', everything);
  return found;
}

async function axeFaults(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { violations } = await (window as never as { axe: Axe }).axe.run(asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target} ${html.slice(0, 160)}`).join(' | ')}`);
  }, options);
}

/** What a page must have whatever it is about. */
async function skeletonFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = document.querySelectorAll('h1').length;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
    return [
      ...(headings === 1 ? [] : [`${headings} h1`]),
      ...(document.title.trim() ? [] : ['no title']),
      ...(document.documentElement.lang ? [] : ['no language']),
      ...twice.map((id) => `two elements are called #${id}`),
    ];
  });
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [
      `scrolls sideways at ${clientWidth}: ${scrollWidth}, ${wide
        .map((one) => one.outerHTML.slice(0, 80))
        .slice(-3)
        .join(' | ')}`,
    ];
  });
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('main details')) (folded as HTMLDetailsElement).open = true;
  });
}
