import type { KnownConcept } from '#libs/catalogue';
import { languageNames, languages } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';

/** Words for a concept of the thesaurus, or for one of the network's own. */
export function NetworkWordForm({ known, result }: { known: readonly KnownConcept[]; result: unknown }) {
  const t = useT();
  const options = known.map(({ id, name }) => ({ value: id, label: name }));
  const fields = {
    concept: t('thesaurus.network.concept'),
    ...Object.fromEntries(languages.map((language) => [`terms.${language}`, languageNames[language]])),
    related: t('thesaurus.network.related'),
    note: t('thesaurus.network.note'),
  };
  return (
    <section className="stack" aria-labelledby="add">
      <h2 id="add">{t('thesaurus.network.add')}</h2>
      <PageForm result={result} intent="add" fields={fields}>
        <Select
          name="concept"
          label={t('thesaurus.network.concept')}
          hint={t('thesaurus.network.concept_hint')}
          none={t('thesaurus.network.own_concept')}
          options={options}
        />
        <fieldset className="rows stack">
          <legend>{t('thesaurus.network.words')}</legend>
          <p className="quiet small">{t('thesaurus.network.words_hint')}</p>
          {languages.map((language) => (
            <Field key={language} name={`terms.${language}`} label={languageNames[language]} lang={language} optional />
          ))}
        </fieldset>
        <Select
          name="related"
          label={t('thesaurus.network.related')}
          hint={t('thesaurus.network.related_hint')}
          none={t('thesaurus.network.no_related')}
          options={options}
          optional
        />
        <TextArea name="note" label={t('thesaurus.network.note')} maxLength={500} rows={2} optional />
        <Button>{t('thesaurus.network.save')}</Button>
      </PageForm>
    </section>
  );
}
