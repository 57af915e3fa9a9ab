import { Link, redirect } from 'react-router';
import { formatDate, path, titleBeside } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { When } from '../../kit/when.js';
import { type PageProps, page } from '../../page.js';
import { EndMembership } from './end-membership.js';

const roles = ['reader', 'author', 'editor', 'admin'];

export const loader = page(async ({ services, actor, param, query }) => {
  const tenant = await services.tenants.bySlug(actor, param('tenant'));
  return {
    place: tenant.name,
    slug: tenant.slug,
    person: await services.people.member(actor, tenant.slug, param('membership')),
    confirming: query.has('end'),
  };
});

export const action = form(async ({ services, actor, param, intent, text, language }) => {
  const [tenant, member] = [param('tenant'), param('membership')];
  const say = (done: string) => redirect(path(language, 'people', { tenant }, { done, member }));
  if (intent === 'end') {
    await services.people.endMembership(actor, tenant, member);
    throw say('ended');
  }
  await services.people.changeRole(actor, tenant, member, { role: text('role') });
  throw say('changed');
});

export default function Member({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { place, slug, person, confirming } = loaderData;
  const { name } = person;
  return (
    <Page
      title={name}
      trail={[
        { to: path(language, 'municipality', { tenant: slug }), label: place },
        { to: path(language, 'people', { tenant: slug }), label: t('identity.people.title') },
      ]}
      lead={titleBeside(person)}
      narrow
    >
      <div className="stack stack-large">
        <Facts
          facts={[
            { term: t('identity.account.email'), description: person.email },
            { term: t('identity.people.since'), description: <When at={person.since} /> },
          ]}
        />
        {person.endedAt ? (
          <Notice>
            <p>{t('identity.member.ended', { date: formatDate(language, person.endedAt) })}</p>
          </Notice>
        ) : (
          <>
            {!confirming && (
              <PageForm result={actionData} intent="role" fields={{ role: t('identity.people.role') }}>
                <Choices
                  name="role"
                  legend={t('identity.member.role', { name })}
                  chosen={[person.role]}
                  options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`identity.can.${role}`) }))}
                />
                <Button>{t('identity.save')}</Button>
              </PageForm>
            )}
            <EndMembership
              tenant={slug}
              membership={person.membershipId}
              name={name}
              place={place}
              confirming={confirming}
              result={actionData}
            />
          </>
        )}
        <section className="stack" aria-labelledby="handover">
          <h2 id="handover">{t('handover.link')}</h2>
          <p>{t('handover.link_hint')}</p>
          <ButtonLink to={path(language, 'handover', { tenant: slug, membership: person.membershipId })} weight="secondary">
            {t('handover.link')}
          </ButtonLink>
        </section>
        <p>
          <Link to={path(language, 'people', { tenant: slug })}>{t('identity.member.back')}</Link>
        </p>
      </div>
    </Page>
  );
}
