import { redirect } from 'react-router';
import { path } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { caseTrail } from './board-trail.js';
import { DeadlineField } from './deadline-field.js';

export const loader = page(async ({ services, actor, param, language }) => {
  const found = await services.cases.readToPrepare(actor, param('proposal'));
  // A statutory body decides in its meetings: no vote is offered, also not to an address typed by hand.
  if (found.body.statutory) throw redirect(path(language, 'decision', { body: found.body.slug, proposal: found.id }));
  return { found, body: await services.bodyMembers.read(actor, found.body.slug) };
});

export const action = form(async ({ services, actor, param, language, text }) => {
  await services.rounds.open(actor, param('proposal'), { deadline: text('deadline') || null, reviewBy: text('reviewBy') || null });
  throw redirect(path(language, 'decision', { body: param('body'), proposal: param('proposal') }, { done: 'opened' }));
});

export default function OpenVote({ loaderData: { found, body }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const vacant = body.seats.filter((seat) => seat.isVacant);
  const own = found.entry ? body.seats.filter((seat) => seat.tenant?.slug === found.tenant.slug) : [];
  return (
    <Page
      title={t('steering.task.open_round')}
      trail={caseTrail(language, found)}
      lead={t('steering.open_form.lead', { seats: found.body.seats })}
      narrow
    >
      <PageForm result={actionData} fields={{ deadline: t('steering.open_form.deadline'), reviewBy: t('steering.open_form.review') }}>
        <Facts
          wide
          facts={[
            {
              term: t('steering.recommendation'),
              description: found.paper && <span lang={foreign(found.paper.language)}>{found.paper.recommendation}</span>,
            },
            { term: t('steering.rules'), description: t(`steering.preset.${found.body.preset}`) },
            {
              term: t('steering.open_form.asked'),
              description: own.length > 0 && t('steering.open_form.asked_text', { tenant: found.tenant.name }),
            },
            {
              term: t('steering.open_form.vacant'),
              description: vacant
                .map((seat) =>
                  seat.deputy
                    ? t('steering.open_form.vacant_deputy', { tenant: seat.tenant?.name ?? '', deputy: seat.deputy.name ?? '' })
                    : t('steering.to_be_named', { tenant: seat.tenant?.name ?? '' }),
                )
                .join(' '),
            },
          ]}
        />
        <DeadlineField />
        {found.kind === 'entry' && (
          <Field
            name="reviewBy"
            type="date"
            label={t('steering.open_form.review')}
            hint={t('steering.open_form.review_hint')}
            optional
            short
          />
        )}
        <p className="quiet">{t('steering.open_form.what_follows')}</p>
        <Button>{t('steering.open_form.button')}</Button>
      </PageForm>
    </Page>
  );
}
