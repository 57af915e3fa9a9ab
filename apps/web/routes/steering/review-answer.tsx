import { Link, redirect } from 'react-router';
import { formatDate, languageNames, languages, nameIn, path } from '#libs/platform/i18n';
import type { OwnReview } from '#libs/steering';
import { form } from '../../form.js';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { type PageProps, page } from '../../page.js';
import { revalidates, sendOrKeep } from '../../unreached.js';
import { criteriaInOrder, gradesInOrder } from './review-words.js';

export const loader = page(async ({ services, actor, param, query }) => ({
  review: await services.reviewReading.own(actor, param('review')),
  own: actor.language,
  isSaved: query.get('done') === 'answer',
}));

export const action = form(async ({ services, actor, param, language, intent, text }) => {
  const review = param('review');
  if (intent === 'decline') await services.reviews.decline(actor, review);
  else
    await services.reviews.answer(actor, review, {
      ...Object.fromEntries(
        criteriaInOrder.flatMap((criterion) => [
          [criterion, text(criterion)],
          [`${criterion}Sentence`, text(`${criterion}Sentence`)],
        ]),
      ),
      remark: text('remark'),
      language: text('language') || undefined,
    });
  throw redirect(path(language, 'review', { review }, { done: intent }));
});

export const clientAction = sendOrKeep;
export const shouldRevalidate = revalidates;

/** One short form for a colleague who is asked about a version, before a steering group decides on it. */
export default function ReviewAnswer({ loaderData, actionData }: PageProps<typeof loader, typeof action>) {
  const t = useT();
  const language = useLanguage();
  const { review, own, isSaved } = loaderData;
  const { entry } = review;
  const to = entry.slug && path(language, 'entryVersion', { tenant: entry.tenant, slug: entry.slug, number: String(review.version) });
  return (
    <Page
      title={review.case.title}
      titleLanguage={review.case.language === language ? undefined : review.case.language}
      kicker={t('review.answer_title')}
      lead={review.mayAnswer ? t('review.answer_lead') : undefined}
      narrow
    >
      <div className="stack">
        <Standing review={review} isSaved={isSaved} />
        {to && (
          <p>
            <Link to={to}>{t('review.answer_read', { version: review.version })}</Link>
          </p>
        )}
        <Facts
          facts={[
            { term: t('steering.board.title'), description: nameIn(language, review.body.names) },
            { term: t('steering.mail.network'), description: nameIn(language, review.network.names) },
            { term: t('review.answer_by'), description: formatDate(language, `${review.answerBy}T12:00:00Z`) },
          ]}
        />
        {review.mayAnswer && (
          <>
            <AnswerForm review={review} own={own} result={actionData} />
            {review.state !== 'declined' && (
              <PageForm intent="decline" result={actionData}>
                <p className="quiet">{t('review.cannot_hint')}</p>
                <Button weight="secondary">{t('review.cannot')}</Button>
              </PageForm>
            )}
          </>
        )}
      </div>
    </Page>
  );
}

function Standing({ review, isSaved }: { review: OwnReview; isSaved: boolean }) {
  const t = useT();
  if (review.state === 'taken_back') return <Notice title={t('review.taken_back')} />;
  if (!review.mayAnswer) return <Notice title={t('review.closed')} />;
  if (review.state === 'declined') return <Notice live title={t('review.declined_now')} />;
  if (review.state === 'answered') return <Notice kind="success" live={isSaved} title={t('review.saved')} />;
  return null;
}

function AnswerForm({ review, own, result }: { review: OwnReview; own: string | null; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const { answers } = review;
  const written = review.language ?? own ?? language;
  const fields = {
    ...Object.fromEntries(
      criteriaInOrder.flatMap((criterion) => [
        [criterion, t(`review.criterion.${criterion}`)],
        [`${criterion}Sentence`, `${t(`review.criterion.${criterion}`)}: ${t('review.sentence')}`],
      ]),
    ),
    remark: t('review.remark'),
    language: t('review.language'),
  };
  return (
    <PageForm intent="answer" result={result} fields={fields}>
      {criteriaInOrder.map((criterion) => (
        <div key={criterion} className="stack stack-small">
          <Choices
            name={criterion}
            legend={t(`review.criterion.${criterion}`)}
            hint={t(`review.criterion_hint.${criterion}`)}
            chosen={answers ? [answers[criterion].grade] : []}
            options={gradesInOrder.map((grade) => ({ value: grade, label: t(`review.grade.${grade}`) }))}
            inline
          />
          <TextArea
            name={`${criterion}Sentence`}
            label={t('review.sentence')}
            value={answers?.[criterion].sentence}
            maxLength={500}
            rows={2}
            lang={written}
            optional
          />
        </div>
      ))}
      <TextArea
        name="remark"
        label={t('review.remark')}
        hint={t('review.remark_hint')}
        value={review.remark}
        maxLength={2000}
        rows={4}
        lang={written}
        optional
      />
      <Select
        name="language"
        label={t('review.language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={written}
      />
      <p className="quiet">{t('review.named')}</p>
      <Button>{review.state === 'answered' ? t('review.change') : t('review.save')}</Button>
    </PageForm>
  );
}
