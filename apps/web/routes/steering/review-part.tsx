import { formatDate, path, whoIs } from '#libs/platform/i18n';
import type { Answers, CaseView, Criterion, ReviewView } from '#libs/steering';
import { Button, ButtonLink } from '../../kit/button.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { countByGrade, criteriaInOrder } from './review-words.js';

type Answered = ReviewView & { answers: Answers };

/** What colleagues of other tenants say of the version, in words; for whoever prepares also who was asked, and a button to ask. */
export function ReviewPart({ found, reviews }: { found: CaseView; reviews: readonly ReviewView[] }) {
  const t = useT();
  const language = useLanguage();
  const mayAsk = found.entry !== null && found.mayPrepare && (found.state === 'proposed' || found.state === 'no_quorum');
  const known = reviews.filter((review) => !review.isMine || review.state === 'answered');
  if (!mayAsk && known.length === 0) return null;
  const versions = [...new Set([...(mayAsk ? [found.version] : []), ...known.map(({ version }) => version)])];
  return (
    <section aria-labelledby="colleagues" className="stack">
      <h2 id="colleagues">{t('review.title')}</h2>
      {versions.map((version) => (
        <OfVersion
          key={version}
          reviews={known.filter((review) => review.version === version)}
          heading={version === found.version ? null : t('review.on_version', { version: t('steering.version', { version }) })}
          mayTakeBack={mayAsk && version === found.version}
          caseId={found.id}
        />
      ))}
      {mayAsk && (
        <>
          {known.length === 0 && <p className="quiet">{t('review.ask_lead')}</p>}
          <p>
            <ButtonLink to={path(language, 'askColleagues', { proposal: found.id })} weight="secondary" small={known.length > 0}>
              {t('review.ask')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}

interface OfVersionProps {
  reviews: readonly ReviewView[];
  heading: string | null;
  mayTakeBack: boolean;
  caseId: string;
}

function OfVersion({ reviews, heading, mayTakeBack, caseId }: OfVersionProps) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const answered = reviews.filter((review): review is Answered => review.answers !== null);
  const others = reviews.filter(({ answers }) => answers === null);
  const remarks = answered.filter(({ remark }) => remark !== '');
  return (
    <div className="stack">
      {heading && <h3>{heading}</h3>}
      {answered.length > 0 && (
        <dl className="facts facts-wide">
          {criteriaInOrder.map((criterion) => (
            <div key={criterion}>
              <dt>{t(`review.criterion.${criterion}`)}</dt>
              <dd>
                <p>{countByGrade(t, criterion, answered)}</p>
                <Sentences criterion={criterion} answered={answered} />
              </dd>
            </div>
          ))}
          {remarks.length > 0 && (
            <div>
              <dt>{t('review.remark')}</dt>
              <dd>
                <ul className="plain-list stack stack-small">
                  {remarks.map((review) => (
                    <li key={review.id}>
                      <span lang={foreign(review.language)}>{review.remark}</span> <By review={review} />
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
      )}
      {answered.length > 0 && answered.every(({ remark }) => remark === '') && (
        <p className="quiet small">{answered.map((review) => nameOf(review)).join(' · ')}</p>
      )}
      {others.length > 0 && (
        <ul className="plain-list stack stack-small">
          {others.map((review) => (
            <li key={review.id} className="row">
              <span>{nameOf(review)}</span>{' '}
              <Tag tone="plain">
                {review.state === 'declined'
                  ? t('review.declined')
                  : t('review.asked_of', { day: formatDate(language, `${review.answerBy}T12:00:00Z`) })}
              </Tag>
              {mayTakeBack && review.mayTakeBack && (
                <PageForm intent="take_back" action={path(language, 'askColleagues', { proposal: caseId })} className="inline">
                  <input type="hidden" name="review" value={review.id} />
                  <Button weight="quiet" small>
                    {t('review.take_back')}
                    <span className="visually-hidden">: {nameOf(review)}</span>
                  </Button>
                </PageForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Sentences({ criterion, answered }: { criterion: Criterion; answered: readonly Answered[] }) {
  const foreign = useForeign();
  const said = answered.filter(({ answers }) => answers[criterion].sentence !== '');
  if (said.length === 0) return null;
  return (
    <ul className="plain-list stack stack-small">
      {said.map((review) => (
        <li key={review.id}>
          <span lang={foreign(review.language)}>{review.answers[criterion].sentence}</span> <By review={review} />
        </li>
      ))}
    </ul>
  );
}

function By({ review }: { review: ReviewView }) {
  return <span className="quiet small">– {nameOf(review)}</span>;
}

const nameOf = ({ name, tenant }: ReviewView) => whoIs({ name, tenant });
