import type { Account } from '#libs/identity';
import { languageNames, languages } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Facts } from '../../kit/facts.js';
import { Field } from '../../kit/field.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

const zones = [
  ...['Europe/Copenhagen', 'Europe/Oslo', 'Europe/Stockholm', 'Europe/Helsinki', 'Atlantic/Faroe', 'Atlantic/Reykjavik', 'America/Nuuk'],
  ...['Europe/Brussels', 'Europe/London', 'UTC'],
];

/** «Europe/Oslo» is Oslo to whoever lives there. */
const cityOf = (zone: string) => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

export function AccountProfile({ account, result }: { account: Account; result: unknown }) {
  const t = useT();
  const all = zones.includes(account.timeZone) ? zones : [account.timeZone, ...zones];
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
          options={all.map((value) => ({ value, label: cityOf(value) }))}
        />
        <Button>{t('identity.save')}</Button>
      </PageForm>
    </section>
  );
}
