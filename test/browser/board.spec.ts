import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { test } from './people.js';

const onPage = 40;

/** By the interface for programs, from a page of ours. */
function post(page: Page, path: string, body: object): Promise<number> {
  const asked = { path: `/api/v1/${path}`, body: JSON.stringify(body) };
  return page.evaluate(async ({ path: address, body: sent }) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(address, { method: 'POST', headers, body: sent })).status;
  }, asked);
}

const move = async (page: Page, title: string) => {
  expect(await post(page, 'bodies/nordvaag-langliste/proposals', { title, text: 'Vi gjør det.', language: 'nb' })).toBe(201);
  return title;
};

const titlesOn = (page: Page) => page.locator('.case-row h3').allInnerTexts();

test('a board of more cases than a page has is read to its end and from its beginning by keyboard, each case once', async ({ open }) => {
  test.slow();
  const page = await open('admin@nordvaag.example');
  await page.goto('/nb');
  const body = { slug: 'nordvaag-langliste', kind: 'working_group', rules: 'association', names: { nb: 'Arbeidsgruppe med mye på lista' } };
  expect(await post(page, 'tenants/nordvaag/bodies', body)).toBe(201);
  const moved: string[] = [];
  for (let number = 1; number <= onPage + 3; number++) moved.push(await move(page, `Forslag ${number}`));
  // What moved last stands first.
  moved.reverse();

  await page.goto('/nb/gruppe/nordvaag-langliste');
  expect(await titlesOn(page)).toEqual(moved.slice(0, onPage));
  await expect(page.locator('h2 .count')).toHaveText([String(moved.length)]);
  // One comes while the page is read: it pushes nothing onto the next one a second time.
  const latest = await move(page, 'Forslag som kom til imens');
  await tabTo(page, /^Vis flere$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?]after=/);
  await expect(page.locator('.case-row')).toHaveCount(3);
  expect(await titlesOn(page)).toEqual(moved.slice(onPage));
  await expect(page.locator('h2 .count')).toHaveText([String(moved.length + 1)]);
  await expect(page.getByRole('link', { name: 'Vis flere' })).toHaveCount(0);
  // The next Tab goes on from the page, not from nowhere.
  await expect(page.locator('h1')).toBeFocused();

  await tabTo(page, /^Til begynnelsen$/);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.search === '');
  await expect(page.locator('.case-row')).toHaveCount(onPage);
  expect(await titlesOn(page)).toEqual([latest, ...moved.slice(0, onPage - 1)]);
});
