import { Link } from 'react-router';
import type { CommitmentView, GatheringView } from '#libs/exchange';
import { formatDate, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';

interface Props {
  gathering: GatheringView;
  commitments: readonly CommitmentView[];
  /** In whose name the reader may promise something. */
  promisesFor: readonly { slug: string; name: string }[];
  result: unknown;
}

/** What was agreed there, and what came of it. */
export function Commitments({ gathering, commitments, promisesFor, result }: Props) {
  const t = useT();
  // Nobody promises anything at what its network does not know of yet, or what does not take place.
  const mayPromise = promisesFor.length > 0 && gathering.state !== 'draft' && gathering.state !== 'cancelled';
  if (commitments.length === 0 && !mayPromise) return null;
  return (
    <section aria-labelledby="commitments" className="stack">
      <h2 id="commitments">{t('commitment.agreed')}</h2>
      {commitments.length === 0 ? <p className="quiet">{t('commitment.none')}</p> : <CommitmentRows commitments={commitments} />}
      {mayPromise && <PromiseForm promisesFor={promisesFor} result={result} />}
    </section>
  );
}

function CommitmentRows({ commitments }: { commitments: readonly CommitmentView[] }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  return (
    <ul className="programme plain-list">
      {commitments.map((commitment) => (
        <li key={commitment.id}>
          <p>
            <Tag tone={commitment.state === 'done' ? 'success' : 'plain'}>{t(`commitment.state.${commitment.state}`)}</Tag>
          </p>
          <div>
            <h3 lang={foreign(commitment.language)}>{commitment.what}</h3>
            <p className="quiet small" suppressHydrationWarning>
              {[commitment.tenant.name, commitment.person].filter(Boolean).join(' · ')} ·{' '}
              {t('commitment.by', { day: formatDate(language, `${commitment.dueOn}T12:00:00Z`) })}
            </p>
            {commitment.outcome && <p lang={foreign(commitment.language)}>{commitment.outcome}</p>}
            {commitment.outcomeUrl && (
              <p>
                <a href={commitment.outcomeUrl}>{t('commitment.read_on')}</a>
              </p>
            )}
            {commitment.maySettle && (
              <p>
                <Link to={path(language, 'commitment', { commitment: commitment.id })}>
                  {commitment.state === 'open' ? t('commitment.tell') : t('commitment.change')}
                  <span className="visually-hidden">: {commitment.what}</span>
                </Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function PromiseForm({ promisesFor, result }: Pick<Props, 'promisesFor' | 'result'>) {
  const t = useT();
  const fields = { what: t('commitment.what'), dueOn: t('commitment.due'), tenant: t('commitment.who') };
  return (
    <Details summary={t('commitment.make')} open={result !== undefined}>
      <PageForm result={result} intent="promise" fields={fields}>
        <TextArea name="what" label={fields.what} hint={t('commitment.what_hint')} maxLength={500} rows={2} />
        <Field name="dueOn" type="date" label={fields.dueOn} short />
        {promisesFor.length > 1 ? (
          <Select name="tenant" label={fields.tenant} options={promisesFor.map(({ slug, name }) => ({ value: slug, label: name }))} />
        ) : (
          <input type="hidden" name="tenant" value={promisesFor[0]?.slug ?? ''} />
        )}
        <Checkbox name="isPublic" label={t('commitment.public')} />
        <Button weight="secondary">{t('commitment.make_button')}</Button>
      </PageForm>
    </Details>
  );
}
