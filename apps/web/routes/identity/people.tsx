import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Pagination } from '../../kit/pagination.js';
import { type PageProps, page } from '../../page.js';
import { InviteColleagues } from './invite-colleagues.js';
import { OpenInvitations } from './open-invitations.js';
import { PeopleList } from './people-list.js';
import { PeopleNotice } from './people-notice.js';
import { TenantTabs } from './tenant-tabs.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const tenant = await services.tenants.bySlug(actor, param('tenant'));
  const name = query.get('name') ?? '';
  const asked = { name: name || undefined, cursor: query.get('after') ?? undefined, limit: 100 };
  const found = await services.people.list(actor, tenant.id, asked);
  const manages = services.people.mayManage(actor, tenant.id);
  const told = query.get('member');
  return {
    tenant: { slug: tenant.slug, name: tenant.name, language: tenant.language },
    people: found.items,
    next: found.nextCursor,
    count: await services.people.count(actor, tenant.id),
    name,
    begun: !query.has('after'),
    manages,
    invitations: manages ? await services.invitations.list(actor, tenant.slug) : [],
    done: query.get('done'),
    figures: { count: Number(query.get('count') ?? 0), already: Number(query.get('already') ?? 0) },
    told: manages && told ? await services.people.member(actor, tenant.slug, told) : null,
  };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const tenant = param('tenant');
  const say = (said: Record<string, string | number>) => redirect(path(language, 'people', { tenant }, said));
  if (intent === 'revoke') {
    await services.invitations.revoke(actor, tenant, text('invitation'));
    throw say({ done: 'revoked' });
  }
  if (intent === 'again') {
    await services.invitations.inviteAgain(actor, tenant, text('member'));
    throw say({ done: 'again', member: text('member') });
  }
  const asked = { emails: text('emails'), role: text('role'), language: text('inviteLanguage') };
  const { invited, waiting, members } = await services.invitations.inviteAll(actor, tenant, asked);
  throw say({ done: 'invited', count: invited.length, already: waiting.length + members.length });
});

export default function People({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenant, people, next, count, name, begun, manages, invitations, done, figures, told } = loaderData;
  const here = (query: Record<string, string | null>) => path(language, 'people', { tenant: tenant.slug }, { name, ...query });
  const list = (
    <div className="stack">
      <PeopleList tenant={tenant.slug} people={people} name={name} manages={manages} />
      <Pagination next={next && here({ after: next })} first={begun ? null : here({})} />
    </div>
  );
  return (
    <Page
      title={t('identity.people.title')}
      trail={[{ to: path(language, 'municipality', { tenant: tenant.slug }), label: tenant.name }]}
      lead={t('identity.people.lead', { count, place: tenant.name })}
    >
      <div className="stack stack-large">
        <TenantTabs tenant={tenant.slug} current="people" manages={manages} />
        <PeopleNotice done={done} figures={figures} told={told} result={actionData} />
        {manages ? (
          <div className="with-aside">
            {list}
            <div className="stack stack-large people-aside">
              <InviteColleagues language={tenant.language} result={actionData} />
              <OpenInvitations invitations={invitations} result={actionData} />
            </div>
          </div>
        ) : (
          list
        )}
      </div>
    </Page>
  );
}
