/** The demo's mailbox is for whoever tries the product, so it has no language in its address. */
export const mailboxAddress = '/mailbox';

export const views = ['html', 'text', 'calendar', 'headers'] as const;
export type MailView = (typeof views)[number];

export function mailAddress(mail: string, view: MailView = 'html'): string {
  return `${mailboxAddress}/${mail}${view === 'html' ? '' : `?view=${view}`}`;
}
