import type { GatheringView } from '#libs/exchange';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { Field } from '../../kit/field.js';
import { useForeign, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { takenFiles } from '../../kit/taken-files.js';
import { MaterialLinks } from './gathering-programme.js';

/** What belongs to no part of the programme; its coordinators add to it, also after it was held. */
export function Materials({ gathering, result }: { gathering: GatheringView; result: unknown }) {
  const t = useT();
  const foreign = useForeign();
  const general = gathering.materials.filter(({ sessionId }) => sessionId === null);
  if (general.length === 0 && !gathering.mayArrange) return null;
  const fields = {
    title: t('gathering.material_title'),
    url: t('gathering.material_url'),
    file: t('gathering.material_file'),
    session: t('gathering.material_part'),
  };
  return (
    <section aria-labelledby="materials" className="stack">
      <h2 id="materials">{t('gathering.materials')}</h2>
      <div lang={foreign(gathering.language)}>
        <MaterialLinks materials={general} />
      </div>
      {gathering.mayArrange && (
        <Details summary={t('gathering.add_material')}>
          <PageForm result={result} intent="add_material" fields={fields} multipart>
            <Field name="title" label={fields.title} maxLength={200} lang={gathering.language} />
            <Field name="url" type="url" label={fields.url} maxLength={500} placeholder="https://" optional />
            <Field name="file" type="file" accept={takenFiles} label={fields.file} hint={t('gathering.material_file_hint')} optional />
            <Select
              name="session"
              label={fields.session}
              none={t('gathering.material_no_part')}
              options={gathering.sessions.map(({ id, from, title }) => ({ value: id, label: `${from} ${title}` }))}
            />
            <Button weight="secondary">{t('gathering.add_material')}</Button>
          </PageForm>
          {gathering.materials.length > 0 && (
            <PageForm result={result} intent="remove_material">
              <Select
                name="material"
                label={t('gathering.remove_material_which')}
                options={gathering.materials.map(({ id, title }) => ({ value: id, label: title }))}
              />
              <Button weight="secondary">{t('gathering.remove_material')}</Button>
            </PageForm>
          )}
        </Details>
      )}
    </section>
  );
}
