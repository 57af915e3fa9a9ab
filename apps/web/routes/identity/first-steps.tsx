import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FirstDayStep, Tenant } from '#libs/identity';
import { path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Tag } from '../../kit/tag.js';
import { TextArea } from '../../kit/text-area.js';
import { isRefusal } from '../../problem.js';
import { UnreadableAddresses } from './invite-colleagues.js';
import { PageSettings, pageSettingsNames } from './page-settings.js';

export type FirstDayTenant = Pick<Tenant, 'slug' | 'firstDay' | 'mailbox' | 'website' | 'population' | 'setting'>;

interface Props {
  tenant: FirstDayTenant;
  result: unknown;
}

/** One of the three; what is done folds away, and stays at hand. */
function FirstStep({
  step,
  tenant,
  title,
  hint,
  after,
  result,
  children,
}: Props & StepTexts & { step: FirstDayStep; children: ReactNode }) {
  const t = useT();
  const done = tenant.firstDay[step] !== undefined;
  const refused = isRefusal(result) && result.values['intent'] === step;
  return (
    <li className={done ? 'first-step-done' : undefined}>
      <section className="stack" aria-labelledby={`step-${step}`}>
        <h2 id={`step-${step}`}>
          {title} {done && <Tag tone="success">{t('identity.first_day.done')}</Tag>}
        </h2>
        {done ? <p>{after}</p> : <p className="quiet">{hint}</p>}
        {done && !refused ? <Details summary={t('identity.people.change')}>{children}</Details> : children}
      </section>
    </li>
  );
}

interface StepTexts {
  title: string;
  hint: string;
  /** What is said once it is done, and where it went. */
  after: ReactNode;
}

export function FirstPage({ tenant, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const after = (
    <>
      {t('identity.first_day.page_done')}{' '}
      <Link to={path(language, 'municipality', { tenant: tenant.slug })}>{t('identity.first_day.see_page')}</Link>
    </>
  );
  return (
    <FirstStep
      step="page"
      tenant={tenant}
      result={result}
      title={t('identity.first_day.page')}
      hint={t('identity.first_day.page_hint')}
      after={after}
    >
      <PageForm result={result} intent="page" fields={pageSettingsNames(t)}>
        <PageSettings tenant={tenant} />
        <Button weight={tenant.firstDay.page ? 'secondary' : 'primary'}>{t('identity.save')}</Button>
      </PageForm>
    </FirstStep>
  );
}

export function FirstColleagues({ tenant, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const after = (
    <>
      {t('identity.first_day.colleagues_done')}{' '}
      <Link to={path(language, 'people', { tenant: tenant.slug })}>{t('identity.first_day.see_people')}</Link>
    </>
  );
  return (
    <FirstStep
      step="colleagues"
      tenant={tenant}
      result={result}
      title={t('identity.first_day.colleagues')}
      hint={t('identity.first_day.colleagues_hint')}
      after={after}
    >
      <PageForm result={result} intent="colleagues" fields={{ emails: t('identity.people.addresses') }}>
        <UnreadableAddresses result={result} />
        <TextArea name="emails" label={t('identity.people.addresses')} hint={t('identity.people.addresses_hint')} rows={3} />
        <Button weight="secondary">{t('identity.people.send')}</Button>
      </PageForm>
    </FirstStep>
  );
}

export function FirstEntry({ tenant, result }: Props) {
  const t = useT();
  return (
    <FirstStep
      step="entry"
      tenant={tenant}
      result={result}
      title={t('identity.first_day.entry')}
      hint={t('identity.first_day.entry_hint')}
      after={t('identity.first_day.entry_done')}
    >
      <PageForm result={result} intent="entry">
        <Button weight="secondary">{t('identity.first_day.entry_button')}</Button>
      </PageForm>
    </FirstStep>
  );
}
