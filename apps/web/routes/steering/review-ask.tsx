import { redirect } from 'react-router';
import { path, titleBeside } from '#libs/platform/i18n';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { type PageProps, page } from '../../page.js';
import { caseTrail } from './board-trail.js';

export const loader = page(async ({ services, actor, param, query }) => {
  const found = await services.cases.readToPrepare(actor, param('proposal'));
  const words = query.get('q') ?? '';
  const colleagues = await services.reviewReading.colleagues(actor, found.id, { q: words.slice(0, 100) });
  return {
    found,
    words,
    colleagues: colleagues.map(({ personId, name, title, tenant }) => ({
      value: personId,
      label: name,
      hint: [titleBeside({ name, title }), name.endsWith(tenant.name) ? null : tenant.name].filter(Boolean).join(', ') || undefined,
    })),
  };
});

export const action = form(async ({ services, actor, param, language, intent, text, list }) => {
  const proposal = param('proposal');
  const { body } = await services.cases.readToPrepare(actor, proposal);
  if (intent === 'take_back') await services.reviews.takeBack(actor, text('review'));
  else
    await services.reviews.ask(actor, proposal, {
      version: Number(text('version')),
      people: list('people'),
      answerBy: text('answerBy') || null,
    });
  throw redirect(path(language, 'decision', { body: body.slug, proposal }, { done: 'asked' }));
});

/** Whoever prepares a case names colleagues of other municipalities who are asked what they think. */
export default function ReviewAsk({ loaderData: { found, words, colleagues }, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  return (
    <Page title={t('review.ask')} trail={caseTrail(language, found)} lead={t('review.ask_lead')} narrow>
      <div className="stack">
        <search>
          <form method="get" className="row">
            <label htmlFor="q">{t('review.ask_search')}</label>
            <input id="q" name="q" type="search" className="input" defaultValue={words} maxLength={100} />
            <Button weight="secondary">{t('kit.search')}</Button>
          </form>
        </search>
        {colleagues.length === 0 ? (
          <Notice>
            <p>{t('review.ask_nobody')}</p>
          </Notice>
        ) : (
          <PageForm result={actionData} fields={{ people: t('review.ask_people'), answerBy: t('review.ask_by') }}>
            <input type="hidden" name="version" value={found.version} />
            <Choices name="people" type="checkbox" legend={t('review.ask_people')} hint={t('review.ask_order')} options={colleagues} />
            <Field name="answerBy" type="date" label={t('review.ask_by')} hint={t('review.ask_by_hint')} optional short />
            <p className="quiet">{t('review.named')}</p>
            <Button>{t('review.ask_button')}</Button>
          </PageForm>
        )}
      </div>
    </Page>
  );
}
