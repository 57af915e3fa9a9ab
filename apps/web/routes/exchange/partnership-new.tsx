import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { actorGroups } from '../catalogue/vocabulary.js';
import { PartnershipFields, partnershipFieldNames, partnershipFrom } from './partnership-fields.js';

export const loader = page(async ({ services, actor, query }) => {
  const { id, tenants } = await services.projects.begin(actor);
  const entryId = query.get('entry');
  const entry = entryId ? await services.entries.read(actor, entryId) : null;
  const home = tenants.find(({ slug }) => slug === (entry?.tenant.slug ?? query.get('tenant'))) ?? (entry ? undefined : tenants[0]);
  return {
    id,
    home,
    entry: entry && {
      id: entry.id,
      title: entry.content.title,
      language: entry.content.language,
      goals: entry.content.goals,
      partners: entry.content.partners,
    },
  };
});

export const action = form(async ({ services, actor, language, text, list }) => {
  const entryId = text('entry');
  const partners = entryId ? (await services.entries.read(actor, entryId)).content.partners : [];
  const actors = list('partners').flatMap((index) => {
    const partner = partners[Number(index)];
    return partner ? [{ name: partner.name, role: partner.role ?? '', actorGroup: partner.actorGroup ?? text(`group-${index}`) }] : [];
  });
  const { id } = await services.partnerships.create(actor, text('tenant'), {
    id: text('id'),
    ...partnershipFrom({ text, list }),
    ...(entryId ? { entry: entryId } : {}),
    actors,
  });
  throw redirect(path(language, 'partnership', { partnership: id }, { done: 'begun' }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** A new partnership, empty or of the partners that an entry names. */
export default function PartnershipNew({ loaderData: { id, home, entry }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  // The same form goes on where it was refused: its number is the one it began with.
  const typed = isRefusal(actionData) ? actionData.values['id'] : undefined;
  if (!home)
    return (
      <Page title={t('partnership.begin')} narrow>
        <Notice>
          <p>{t('project.no_tenant')}</p>
        </Notice>
      </Page>
    );
  return (
    <Page
      title={t('partnership.begin')}
      trail={[{ to: path(language, 'municipality', { tenant: home.slug }), label: home.name }]}
      lead={t('partnership.begin_lead')}
      narrow
    >
      <PageForm result={actionData} fields={{ ...partnershipFieldNames(t), partners: t('partnership.who') }}>
        <input type="hidden" name="id" value={typeof typed === 'string' ? typed : id} />
        <input type="hidden" name="tenant" value={home.slug} />
        {entry && <input type="hidden" name="entry" value={entry.id} />}
        {entry && entry.partners.length > 0 && (
          <Choices
            name="partners"
            type="checkbox"
            legend={t('partnership.who')}
            hint={t('partnership.from_entry', { title: entry.title })}
            chosen={entry.partners.map((_, index) => String(index))}
            options={entry.partners.map((partner, index) => ({
              value: String(index),
              label: partner.name,
              content: <span lang={foreign(entry.language)}>{partner.name}</span>,
              hint: partner.actorGroup ? t(`catalogue.actor_group.${partner.actorGroup}`) : undefined,
            }))}
          />
        )}
        {entry?.partners.map(
          (partner, index) =>
            !partner.actorGroup && (
              <Select
                key={`group-${index}`}
                name={`group-${index}`}
                label={t('partnership.group_of', { name: partner.name })}
                value="civil_society"
                options={actorGroups.map((value) => ({ value, label: t(`catalogue.actor_group.${value}`) }))}
              />
            ),
        )}
        <PartnershipFields known={entry ? { title: entry.title.slice(0, 200), goals: entry.goals } : {}} home={home} />
        <Button>{t('partnership.begin_button')}</Button>
      </PageForm>
    </Page>
  );
}
