import { Facts } from '../../kit/facts.js';
import { useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { Tabs } from '../../kit/tabs.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { type MailView, mailAddress, mailboxAddress, views } from './mailbox-address.js';

export const loader = page(async ({ services, param, query }) => {
  const { html, ...mail } = await services.caughtMail.read(param('mail'));
  const offered = views.filter((view) => (view !== 'html' || html !== null) && (view !== 'calendar' || mail.calendar));
  return { mail, offered, view: offered.find((view) => view === query.get('view')) ?? offered[0] };
});

export default function Mail({ loaderData: { mail, offered, view } }: PageProps<typeof loader>) {
  const t = useT();
  const labels: Record<MailView, string> = {
    html: t('mailbox.html'),
    text: t('mailbox.text'),
    calendar: t('mailbox.calendar'),
    headers: t('mailbox.headers'),
  };
  return (
    <Page title={mail.subject} trail={[{ to: mailboxAddress, label: t('mailbox.title') }]}>
      <div className="stack">
        <Facts
          wide
          facts={[
            { term: t('mailbox.from'), description: mail.sender },
            { term: t('mailbox.recipient'), description: mail.recipients.join(', ') },
            { term: t('mailbox.date'), description: <When at={mail.caughtAt} as="time" /> },
          ]}
        />
        <Tabs
          label={t('mailbox.views')}
          tabs={offered.map((one) => ({ to: mailAddress(mail.id, one), label: labels[one], current: one === view }))}
        />
        {view === 'html' && (
          <iframe
            className="mail-frame"
            title={mail.subject}
            src={`${mailboxAddress}/${mail.id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        )}
        {view === 'text' && <pre className="mail-text">{mail.text}</pre>}
        {view === 'calendar' && mail.calendar && (
          <>
            <p>
              {t('mailbox.calendar_text')}{' '}
              <a href={`${mailboxAddress}/${mail.id}/calendar`} download>
                {t('mailbox.calendar_download')}
              </a>
            </p>
            <pre className="mail-text">{mail.calendar.content}</pre>
          </>
        )}
        {view === 'headers' && (
          <Table
            caption={t('mailbox.headers')}
            captionHidden
            columns={[{ label: t('mailbox.header') }, { label: t('mailbox.value') }]}
            rows={Object.entries(mail.headers).map(([name, value]) => ({ key: name, cells: [name, value] }))}
          />
        )}
      </div>
    </Page>
  );
}
