import { expect } from '@playwright/test';
import { tabTo } from './by-keyboard.js';
import { linkIn, mailTo, type Open, phone, test } from './people.js';

const council = 'baeredygtighedsraadet';
const member = 'council-7@baeredygtig-herning.example';

/** Two motions that the council is asked about together; the list's address. */
async function aList(open: Open, day: string): Promise<string> {
  const page = await open('editor@baeredygtig-herning.example');
  const send = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await page.request[method](`/api/v1${path}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.status() === 204 ? null : answer.json();
  };
  const proposals = [];
  for (const title of [`Rådets møder ${day}`, `Referat ${day}`]) {
    const { id } = await send('post', `/bodies/${council}/proposals`, { title, text: title, language: 'da' });
    const words = { background: 'Forberedt.', assessment: 'Ingen indvendinger.', recommendation: `${title} vedtages.` };
    await send('put', `/proposals/${id}/case-paper`, { ...words, recommended: 'approve', language: 'da', revision: 0 });
    proposals.push(id);
  }
  const { id } = await send('post', `/bodies/${council}/consent-lists`, { proposals });
  await page.close();
  return id;
}

test('from the mail to an answer in all cases of a list on a phone, in two taps', async ({ open }) => {
  const list = await aList(open, 'i marts');
  const mail = await mailTo(await open(null), member, /2 sager afgøres samlet/);
  const page = await open(member);
  await page.setViewportSize(phone);
  await page.goto(linkIn(mail, new RegExp(list)));
  await page.getByRole('button', { name: 'Som indstillet i alle 2' }).click();
  await expect(page.locator('.notice[role="status"]')).toContainText('Du har svaret i alle sagerne');
  await page.reload();
  await expect(page.locator('main')).toContainText('Din stemme: Godkend');
  await page.close();
});

test('a case is taken out of its list by keyboard alone, and says who took it out and why', async ({ open }) => {
  const list = await aList(open, 'i april');
  const page = await open(member);
  await page.goto(`/da/gruppe/${council}/samlet/${list}`);
  await tabTo(page, /^Tag sagen ud/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Hvad vil du tale om/);
  await page.keyboard.type('Er datoerne aftalt med skolerne?');
  await tabTo(page, /^Tag sagen ud/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Taget ud', exact: true })).toBeVisible();
  await expect(page.locator('main')).toContainText('Er datoerne aftalt med skolerne?');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 sag afgøres samlet');
  await page.close();
});
