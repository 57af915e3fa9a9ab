import type { Page } from '@playwright/test';
import { postfixReport, reportSecret } from '../../support/mail-reports.js';
import { linkIn, mailTo, type Open } from '../people.js';

/** One way to meet a page: who looks, where it is found, and what is done there first. */
export interface Look {
  /** What is special about it. */
  is?: string;
  /** A demo account; nobody is a visitor. */
  by?: string;
  at: string | ((page: Page, open: Open) => Promise<string>);
  does?: (page: Page) => Promise<void>;
  /** Words that are there only where it is the right page in the right state. */
  shows?: RegExp;
  status?: number;
  /** The page that this address leads on to. */
  leadsTo?: string;
}

export const author = 'author@baerum.example';
export const admin = 'admin@asker.example';
export const coordinator = 'coordinator@ks.example';
export const network = '/nb/nettverk/baerekraftsnettverket';
export const nordic = '/nb/nettverk/nordisk-laeringsnetvaerk';
/** Of their steering groups. */
export const board = '/nb/gruppe/baerekraftsnettverket-styringsgruppe';
export const nordicBoard = '/nb/gruppe/nordisk-laeringsnetvaerk-styregruppe';

/** The first link of that kind on another page. */
export const linkOn = (address: string, kind: RegExp, words?: RegExp) => async (page: Page) => {
  await page.goto(address);
  for (const link of await page.locator('main a').all()) {
    const to = (await link.getAttribute('href')) ?? '';
    if (kind.test(to) && (!words || words.test(await link.innerText()))) return to;
  }
  throw new Error(`${address} has no link like ${kind}`);
};
export const anEntry = /\/katalog\/[^/?]+\/[^/?]+$/;

export const press = (button: string) => (page: Page) => page.getByRole('button', { name: button, exact: true }).first().click();

export const refusedBy = (button: string) => async (page: Page) => {
  await press(button)(page);
  await page.locator('.error-summary').waitFor();
};

/** The address, once a mail server has reported that the digest to that account came back. */
export const bounced = (account: string, subject: RegExp, address: string) => async (page: Page) => {
  await mailTo(page, account, subject);
  await page.locator('a[href*="view=headers"]').click();
  const messageId = await page.locator('tr', { hasText: 'Message-ID' }).locator('td').last().innerText();
  const answer = await page.request.post('/api/v1/mail-reports', {
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${reportSecret}` },
    data: postfixReport({ messageId: messageId.trim().slice(1, -1), to: account }),
  });
  if (answer.status() !== 202) throw new Error(`the report was answered ${answer.status()}`);
  return address;
};

/** The link in a mail to that account. */
export const mailed = (account: string, subject: RegExp, link: RegExp) => async (page: Page) =>
  linkIn(await mailTo(page, account, subject), link);
