import { expect } from '@playwright/test';
import { linkOn } from './looks/look.js';
import { mailTo, phone, test } from './people.js';

test('an administrator hands on a director’s seat on a phone; the deputy sits there, and has a mail that says so', async ({ open }) => {
  test.setTimeout(180_000);
  const admin = await open('admin@fjellvik.example');
  await admin.setViewportSize(phone);
  await admin.goto(await linkOn('/nb/kommune/fjellvik/personer', /personer\/[^/]+$/, /direktør/i)(admin));
  await admin.getByRole('link', { name: 'Overfør til kolleger' }).click();
  await expect(admin.locator('h1')).toContainText('har ansvar for');
  const seat = admin.getByLabel('Hvem tar over: Plasser i utvalg, råd og grupper');
  const deputy = seat.locator('option', { hasText: 'Varamedlem' });
  await seat.selectOption((await deputy.first().getAttribute('value')) as string);
  await admin.getByRole('button', { name: 'Overfør', exact: true }).click();
  await expect(admin.getByRole('status')).toContainText(/Overføringen er i gang|Overført/);
  const mail = await mailTo(admin, 'deputy@fjellvik.example', /overtatt 1 ting/);
  expect(mail).toContain('Plasser i utvalg, råd og grupper (1)');
});
