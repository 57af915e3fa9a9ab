import { redirect } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  commitment: await services.commitments.read(actor, param('commitment')),
  done: query.get('done'),
}));

export const action = form(async ({ services, actor, param, language, text }) => {
  const commitment = param('commitment');
  await services.commitments.settle(actor, commitment, { state: text('state'), outcome: text('outcome'), outcomeUrl: text('outcomeUrl') });
  throw redirect(path(language, 'commitment', { commitment }, { done: 'settled' }));
});

/** One promise: what, who, by when; and how it went. */
export default function Commitment({ loaderData: { commitment, done }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const { network, gathering, state } = commitment;
  const at = { network: network.slug };
  const fields = { state: t('commitment.how'), outcome: t('commitment.outcome'), outcomeUrl: t('commitment.outcome_url') };
  return (
    <Page
      title={commitment.what}
      titleLanguage={foreign(commitment.language)}
      kicker={[commitment.tenant.name, commitment.person].filter(Boolean).join(' · ')}
      trail={[
        { to: path(language, 'network', at), label: nameIn(language, network.names) },
        { to: path(language, 'gatherings', at), label: t('gathering.title') },
        ...(gathering
          ? [
              {
                to: path(language, 'gathering', { ...at, gathering: gathering.id }),
                label: gathering.title,
                lang: foreign(gathering.language),
              },
            ]
          : []),
      ]}
      narrow
    >
      <div className="stack">
        {done && <Notice kind="success" live title={t('commitment.settled')} />}
        <p suppressHydrationWarning>
          <Tag tone={state === 'done' ? 'success' : 'plain'}>{t(`commitment.state.${state}`)}</Tag>{' '}
          {t('commitment.by', { day: formatDate(language, `${commitment.dueOn}T12:00:00Z`) })}
        </p>
        {commitment.outcome && <p lang={foreign(commitment.language)}>{commitment.outcome}</p>}
        {commitment.outcomeUrl && (
          <p>
            <ButtonLink weight="secondary" to={commitment.outcomeUrl}>
              {t('commitment.read_on')}
            </ButtonLink>
          </p>
        )}
        {commitment.maySettle && (
          <PageForm result={actionData} fields={fields}>
            <Choices
              name="state"
              legend={fields.state}
              chosen={state === 'open' ? [] : [state]}
              options={[
                { value: 'done', label: t('commitment.state.done') },
                { value: 'dropped', label: t('commitment.state.dropped'), hint: t('commitment.dropped_hint') },
              ]}
            />
            <TextArea
              name="outcome"
              label={fields.outcome}
              hint={t('commitment.outcome_hint')}
              value={commitment.outcome}
              maxLength={2000}
              optional
            />
            <Field
              name="outcomeUrl"
              type="url"
              label={fields.outcomeUrl}
              value={commitment.outcomeUrl}
              maxLength={500}
              placeholder="https://"
              optional
            />
            <Button>{t('commitment.save')}</Button>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
