import type { Colleague, ShareResponse } from '#libs/catalogue';
import { formatDate } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

/** Named persons who may read the draft until a day. */
export function PublishPeople({
  shares,
  people,
  result,
}: {
  shares: readonly ShareResponse[];
  people: readonly Colleague[];
  result: unknown;
}) {
  const t = useT();
  const language = useLanguage();
  if (people.length === 0 && shares.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{t('catalogue.publish.people')}</h2>
      <p className="quiet">{t('catalogue.publish.people_text')}</p>
      {shares.map((share) => (
        <PageForm key={share.id} result={result} intent="stop" className="row">
          <input type="hidden" name="share" value={share.id} />
          <span suppressHydrationWarning>
            {share.name}{' '}
            <span className="quiet">{t('catalogue.publish.until_date', { date: formatDate(language, share.endsAt, 'UTC') })}</span>
          </span>
          <Button weight="quiet" small>
            {t('catalogue.publish.stop')}
          </Button>
        </PageForm>
      ))}
      {people.length > 0 && (
        <PageForm
          result={result}
          intent="let-read"
          fields={{ personId: t('catalogue.publish.person'), endsOn: t('catalogue.publish.until') }}
        >
          <div className="field-pair">
            <Select
              name="personId"
              label={t('catalogue.publish.person')}
              options={people.map(({ personId, name, tenant }) => ({ value: personId, label: `${name}, ${tenant}` }))}
              none={t('catalogue.editor.choose')}
            />
            <Field name="endsOn" type="date" label={t('catalogue.publish.until')} short optional />
          </div>
          <Button weight="secondary">{t('catalogue.publish.let_read')}</Button>
        </PageForm>
      )}
    </section>
  );
}
