import type { Account } from '#libs/identity';
import { languageNames, languages, offeredZones, zoneName } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Facts } from '../../kit/facts.js';
import { Field } from '../../kit/field.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

export function AccountProfile({ account, result }: { account: Account; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const zones = [...new Set([...offeredZones, account.timeZone])];
  const fields = { name: t('identity.account.name'), title: t('identity.account.title'), timeZone: t('identity.account.zone') };
  return (
    <section className="stack" aria-labelledby="about-you">
      <h2 id="about-you">{t('identity.account.about')}</h2>
      <PageForm result={result} intent="profile" fields={fields}>
        <Field name="name" label={fields.name} value={account.name} autoComplete="name" required />
        <Field
          name="title"
          label={fields.title}
          hint={t('identity.account.title_hint')}
          value={account.title}
          autoComplete="organization-title"
          optional
        />
        <Facts
          facts={[
            {
              term: t('identity.account.email'),
              description: (
                <>
                  {account.email} <p className="quiet small">{t('identity.account.email_hint')}</p>
                </>
              ),
            },
          ]}
        />
        <Select
          name="language"
          label={t('identity.account.language')}
          value={account.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Select
          name="timeZone"
          label={fields.timeZone}
          hint={t('identity.account.zone_hint')}
          value={account.timeZone}
          options={zones.map((value) => ({ value, label: zoneName(language, value) }))}
        />
        <Checkbox
          name="mayBeAsked"
          label={t('identity.account.may_be_asked')}
          hint={t('identity.account.may_be_asked_hint')}
          checked={account.mayBeAsked}
        />
        <Button>{t('identity.save')}</Button>
      </PageForm>
    </section>
  );
}
