import type { Tenant } from '#libs/identity';
import { Choices } from '../../kit/choices.js';
import { Field } from '../../kit/field.js';
import { type Translate, useT } from '../../kit/language.js';

export type PageSettingsValues = Pick<Tenant, 'mailbox' | 'website' | 'population' | 'setting'>;

export function pageSettingsNames(t: Translate): Record<string, string> {
  return {
    mailbox: t('identity.settings.mailbox'),
    website: t('identity.settings.website'),
    population: t('identity.settings.population'),
    setting: t('identity.settings.setting'),
  };
}

/** What the municipality's page needs to say who it is. */
export function PageSettings({ tenant }: { tenant: PageSettingsValues }) {
  const t = useT();
  return (
    <>
      <Field
        name="mailbox"
        label={t('identity.settings.mailbox')}
        hint={t('identity.settings.mailbox_hint')}
        type="email"
        inputMode="email"
        value={tenant.mailbox}
        optional
      />
      <Field
        name="website"
        label={t('identity.settings.website')}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={tenant.website}
        optional
      />
      <Field
        name="population"
        label={t('identity.settings.population')}
        hint={t('identity.settings.population_hint')}
        inputMode="numeric"
        value={tenant.population}
        short
        optional
      />
      <Choices
        name="setting"
        legend={t('identity.settings.setting')}
        chosen={[tenant.setting ?? '']}
        inline
        options={[
          { value: 'coast', label: t('identity.settings.coast') },
          { value: 'inland', label: t('identity.settings.inland') },
          { value: '', label: t('identity.settings.unknown') },
        ]}
      />
    </>
  );
}
