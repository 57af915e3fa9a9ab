import { expect, type Page } from '@playwright/test';
import { author, type Look, linkOn } from './look.js';

/** An invitation to a meeting; newer mails may lie before it, and it comes when its job is done. */
const calendarOf = async (page: Page) => {
  const invitation = page.getByRole('link', { name: /^Møte: / }).first();
  const older = page.locator('a[href^="/mailbox?after="]').first();
  await expect(async () => {
    await page.goto('/mailbox');
    while ((await invitation.count()) === 0) await page.goto((await older.getAttribute('href', { timeout: 500 })) ?? '');
  }).toPass({ timeout: 60_000 });
  return `${await invitation.getAttribute('href')}?view=calendar`;
};

const isToBeOpened = async (page: Page) => {
  const file = await page.request.get((await page.locator('main a[download]').getAttribute('href')) ?? '');
  expect(file.headers()).toMatchObject({ 'content-type': expect.stringMatching(/^text\/calendar.*method=REQUEST/) });
  expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\s*$/);
};

export const mailboxLooks: Record<string, Look[]> = {
  '/mailbox': [{ at: '/mailbox' }, { by: author, at: '/mailbox' }],
  '/mailbox/:mail': [
    { is: 'as HTML', at: linkOn('/mailbox', /mailbox\//) },
    { is: 'as text', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=text` },
    { is: 'its calendar part', at: calendarOf, does: isToBeOpened, shows: /BEGIN:VCALENDAR[\s\S]*METHOD:REQUEST/ },
    { is: 'its headers', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=headers` },
  ],
};
