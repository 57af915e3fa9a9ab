import { formatDate, nameIn } from '#libs/platform/i18n';
import type { GroupOfDraft } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

/** Working groups whose members may read the draft while they sit. */
export function PublishGroups({ groups, result }: { groups: readonly GroupOfDraft[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  if (groups.length === 0) return null;
  const others = groups.filter(({ endsAt }) => endsAt === null);
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">{t('workdraft.groups')}</h2>
      <p className="quiet">{t('workdraft.groups_text')}</p>
      {groups.map(
        ({ slug, names, endsAt }) =>
          endsAt && (
            <PageForm key={slug} result={result} intent="stop-group" className="row">
              <input type="hidden" name="group" value={slug} />
              <span suppressHydrationWarning>
                {nameIn(language, names)}{' '}
                <span className="quiet">{t('catalogue.publish.until_date', { date: formatDate(language, endsAt, 'UTC') })}</span>
              </span>
              <Button weight="quiet" small>
                {t('catalogue.publish.stop')}
                <span className="visually-hidden">: {nameIn(language, names)}</span>
              </Button>
            </PageForm>
          ),
      )}
      {others.length > 0 && (
        <PageForm result={result} intent="let-group-read" fields={{ group: t('workdraft.group'), endsOn: t('catalogue.publish.until') }}>
          <div className="field-pair">
            <Select
              name="group"
              label={t('workdraft.group')}
              options={others.map(({ slug, names }) => ({ value: slug, label: nameIn(language, names) }))}
              none={t('catalogue.editor.choose')}
            />
            <Field name="endsOn" type="date" label={t('catalogue.publish.until')} short optional />
          </div>
          <Button weight="secondary">{t('workdraft.let_read')}</Button>
        </PageForm>
      )}
    </section>
  );
}
