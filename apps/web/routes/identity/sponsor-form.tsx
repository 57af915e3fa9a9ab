import { languageNames, languages } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

const kinds = ['municipality', 'county', 'association', 'partner'];
const countries = ['DK', 'NO', 'SE'];
const countryOf: Record<string, string> = { da: 'DK', sv: 'SE' };

export function SponsorForm({ result }: { result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const fields = {
    'tenant.name': t('identity.sponsor.name'),
    'tenant.slug': t('identity.sponsor.slug'),
    email: t('identity.sponsor.email'),
  };
  return (
    <PageForm result={result} intent="sponsor" fields={fields}>
      <Field name="tenant.name" label={fields['tenant.name']} required />
      <Field name="tenant.slug" label={fields['tenant.slug']} hint={t('identity.sponsor.slug_hint')} required />
      <Choices
        name="tenant.kind"
        legend={t('identity.sponsor.kind')}
        chosen={['municipality']}
        inline
        options={kinds.map((value) => ({ value, label: t(`places.kind.${value}`) }))}
      />
      <Choices
        name="tenant.country"
        legend={t('identity.sponsor.country')}
        chosen={[countryOf[language] ?? 'NO']}
        inline
        options={countries.map((value) => ({ value, label: t(`places.country.${value}`) }))}
      />
      <Field name="email" label={fields.email} type="email" inputMode="email" required />
      <Select
        name="language"
        label={t('identity.sponsor.language')}
        hint={t('identity.sponsor.language_hint')}
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <Button>{t('identity.sponsor.send')}</Button>
    </PageForm>
  );
}
