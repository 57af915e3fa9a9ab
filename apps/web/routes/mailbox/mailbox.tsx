import { Link } from 'react-router';
import { EmptyState } from '../../kit/empty-state.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { mailAddress, mailboxAddress } from './mailbox-address.js';

/** What would have been sent, newest first; outside demo mode the service says that there is no such page. */
export const loader = page(async ({ services, query }) => {
  const cursor = query.get('after') ?? undefined;
  return { mails: await services.caughtMail.list(cursor), isLater: cursor !== undefined };
});

export default function Mailbox({ loaderData: { mails, isLater } }: PageProps<typeof loader>) {
  const t = useT();
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')}>
      {mails.items.length === 0 ? (
        <EmptyState title={t('mailbox.empty')} level={2}>
          <p>{t('mailbox.empty_text')}</p>
        </EmptyState>
      ) : (
        <ul className="mails plain-list">
          {mails.items.map((mail) => (
            <li key={mail.id}>
              <h2>
                <Link to={mailAddress(mail.id)}>{mail.subject}</Link>
              </h2>
              <p className="quiet small break-anywhere">{t('mailbox.to', { address: mail.recipients.join(', ') })}</p>
              <p className="quiet small mail-time">
                <When at={mail.caughtAt} as="time" />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        next={mails.nextCursor && `${mailboxAddress}?after=${encodeURIComponent(mails.nextCursor)}`}
        first={isLater ? mailboxAddress : null}
      />
    </Page>
  );
}
