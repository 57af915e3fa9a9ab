import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { isRefusal } from '../../problem.js';
import { GoalChoices } from './goal-choices.js';
import { kinds } from './vocabulary.js';

export const loader = page(({ services, actor }) => services.shortExperiences.begin(actor));

export const action = form(async ({ services, actor, text, list, intent, language }) => {
  const { id, published } = await services.shortExperiences.share(actor, text('tenant'), {
    id: text('id'),
    way: intent,
    title: text('title'),
    summary: text('summary'),
    goals: list('goals').map(Number),
    contact: { mailbox: text('contact.mailbox').trim() || null, name: text('contact.name').trim() || null },
    kind: text('kind') || null,
  });
  if (!published) throw redirect(path(language, 'editor', { entry: id }));
  throw redirect(path(language, 'publish', { entry: id }, published.releaseRequest ? { asked: 1 } : { done: published.version }));
});

/** Four questions and a button for each audience. What is asked nowhere here can come later. */
export default function ShortExperience({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { tenants, mailbox } = loaderData;
  const [first] = tenants;
  // The same form goes on where it was refused: its number is the one it began with.
  const typed = isRefusal(actionData) ? actionData.values['id'] : undefined;
  const asks = tenants.every(({ asksEditor }) => asksEditor);
  return (
    <Page
      title={t('template.short.title')}
      trail={[{ to: path(language, 'share'), label: t('catalogue.share.title') }]}
      lead={t('template.short.lead')}
      narrow
    >
      {!first ? (
        <Notice>
          <p>{t('catalogue.share.no_tenant')}</p>
        </Notice>
      ) : (
        <PageForm
          result={actionData}
          fields={{
            title: t('import.place.title'),
            summary: t('import.place.summary'),
            goals: t('import.place.goals'),
            'contact.mailbox': t('import.place.contact.mailbox'),
            'contact.name': t('import.place.contact.name'),
          }}
          className="stack stack-large short-form"
        >
          <input type="hidden" name="id" value={typeof typed === 'string' ? typed : loaderData.id} />
          {tenants.length === 1 ? (
            <input type="hidden" name="tenant" value={first.slug} />
          ) : (
            <Select
              name="tenant"
              label={t('catalogue.share.tenant')}
              options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={first.slug}
            />
          )}
          <Field name="title" label={t('import.place.title')} maxLength={200} />
          <TextArea name="summary" label={t('import.place.summary')} hint={t('catalogue.editor.summary_hint')} maxLength={500} rows={4} />
          <GoalChoices hint={t('template.short.goals_hint')} />
          <div className="field-pair">
            <Field
              name="contact.mailbox"
              label={t('import.place.contact.mailbox')}
              hint={mailbox ? t('template.short.as_last') : t('catalogue.editor.mailbox_hint')}
              type="email"
              inputMode="email"
              value={mailbox}
            />
            <Field name="contact.name" label={t('import.place.contact.name')} optional />
          </div>
          <Details summary={t('template.short.kind')}>
            <Choices
              name="kind"
              legend={t('import.place.kind')}
              hint={t('template.short.kind_hint')}
              options={[
                { value: '', label: t('template.short.kind_guess') },
                ...kinds.map((kind) => ({ value: kind, label: t(`catalogue.kind.${kind}`) })),
              ]}
              chosen={['']}
            />
          </Details>
          <div className="stack stack-small">
            <h2>{t('catalogue.publish.title')}</h2>
            <p className="quiet">{t('template.short.who')}</p>
            <div className="row">
              <Button name="intent" value="tenant">
                {tenants.length === 1 ? t('catalogue.publish.tenant', { tenant: first.name }) : t('template.short.own')}
              </Button>
              {first.hasNetworks && (
                <Button name="intent" value="networks" weight="secondary">
                  {t('catalogue.publish.networks')}
                </Button>
              )}
              <Button name="intent" value="public" weight="secondary">
                {asks ? t('catalogue.publish.ask') : t('catalogue.publish.public')}
              </Button>
              <Button name="intent" value="draft" weight="quiet">
                {t('template.short.keep')}
              </Button>
            </div>
            {asks && <p className="quiet small">{t('catalogue.publish.ask_text', { tenant: first.name })}</p>}
          </div>
        </PageForm>
      )}
    </Page>
  );
}
