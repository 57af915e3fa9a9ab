import type { SubscriptionsResponse, WhatToFollow } from '#libs/digest';
import { formatTime, nameIn, offeredZones, targets, zoneName } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Goal } from '../../kit/goal.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

const goals = Array.from({ length: 17 }, (_, index) => String(index + 1));
const rhythms = ['daily', 'weekly', 'monthly'];
const kinds = ['case_study', 'method', 'tool'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  followed: SubscriptionsResponse & { choices: WhatToFollow };
  result: unknown;
}

/** When the mail comes, and what it tells of. */
export function WhatForm({ followed, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { tenants, otherTenants, networks } = followed.choices;
  const time = (hour: number) => formatTime(language, new Date(Date.UTC(2026, 0, 1, hour)), 'UTC');
  const named = (names: Record<string, string>, slug: string) => nameIn(language, names) || slug;
  const fields = {
    rhythm: t('digest.page.how_often'),
    hour: t('digest.page.hour'),
    zone: t('digest.page.zone'),
    networks: t('digest.page.networks'),
  };
  return (
    <PageForm result={result} intent="save" fields={fields} className="stack stack-large">
      <section aria-labelledby="when" className="stack">
        <h2 id="when">{t('digest.page.when')}</h2>
        <Choices
          name="rhythm"
          legend={t('digest.page.how_often')}
          inline
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(`digest.rhythm.${rhythm}`) }))}
          chosen={[followed.rhythm]}
        />
        <div className="time-and-zone">
          <Select
            name="hour"
            label={t('digest.page.hour')}
            options={hours.map((hour) => ({ value: String(hour), label: time(hour) }))}
            value={String(followed.hour)}
          />
          <Select
            name="zone"
            label={t('digest.page.zone')}
            options={[...new Set([...offeredZones, followed.zone])].map((zone) => ({ value: zone, label: zoneName(language, zone) }))}
            value={followed.zone}
          />
        </div>
      </section>
      <section aria-labelledby="what" className="stack">
        <h2 id="what">{t('digest.page.what')}</h2>
        <div className="many-choices">
          <Choices
            name="goals"
            type="checkbox"
            legend={t('digest.page.goals')}
            options={goals.map((goal) => ({ value: goal, label: goal, content: <Goal number={Number(goal)} /> }))}
            chosen={followed.goals.map(String)}
          />
        </div>
        <Select
          name="target"
          label={t('digest.page.target')}
          optional
          none={t('digest.page.choose')}
          options={targets.map((code) => ({ value: code, label: `${code} ${t(`targets.${code}`)}` }))}
        />
        {tenants.length > 0 && (
          <div className="many-choices">
            <Choices
              name="tenants"
              type="checkbox"
              legend={t('digest.page.tenants')}
              options={tenants.map(({ slug, name }) => ({ value: slug, label: name }))}
              chosen={followed.tenants}
            />
          </div>
        )}
        {otherTenants.length > 0 && (
          <Select
            name="more"
            label={t('digest.page.more_tenants')}
            optional
            none={t('digest.page.choose')}
            options={otherTenants.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        {networks.length > 0 && (
          <Choices
            name="networks"
            type="checkbox"
            legend={t('digest.page.networks')}
            options={networks.map(({ slug, names }) => ({ value: slug, label: named(names, slug) }))}
            chosen={followed.networks}
          />
        )}
        <Choices
          name="kinds"
          type="checkbox"
          legend={t('digest.page.kinds')}
          inline
          options={kinds.map((kind) => ({ value: kind, label: t(`digest.kinds.${kind}`) }))}
          chosen={followed.kinds}
        />
      </section>
      <div className="save-bar">
        <Button>{t('digest.page.save')}</Button>
      </div>
    </PageForm>
  );
}
