import type { DryCount, DryRunResponse } from '#libs/digest';
import { formatNumber, path } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';

/** Who would get a mail, by where they are and what they chose. */
export function DryRun({ dry }: { dry: DryRunResponse | null }) {
  const t = useT();
  const language = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  return (
    <section aria-labelledby="dry" className="stack">
      <h2 id="dry">{t('operation.dry')}</h2>
      <p>{t('operation.dry_text')}</p>
      <form action={`${path(language, 'digestOperation')}#dry`}>
        <input type="hidden" name="dry" value="1" />
        <Button weight="secondary" small>
          {t('operation.dry_do')}
        </Button>
      </form>
      {dry && (
        <div className="stack" suppressHydrationWarning>
          <p>{t('operation.dry_found', { mails: number(dry.mails), people: number(dry.people) })}</p>
          {!dry.isWhole && <p>{t('operation.dry_part')}</p>}
          <Counts title={t('operation.by_tenant')} counts={dry.tenants} named={(name) => name} />
          <Counts title={t('operation.by_language')} counts={dry.languages} named={(name) => name} />
          <Counts
            title={t('operation.by_rhythm')}
            counts={dry.rhythms}
            named={(name) => (name === 'daily' || name === 'monthly' || name === 'weekly' ? t(`digest.rhythm.${name}`) : name)}
          />
        </div>
      )}
    </section>
  );
}

function Counts({ title, counts, named }: { title: string; counts: readonly DryCount[]; named: (name: string) => string }) {
  const t = useT();
  const language = useLanguage();
  if (counts.length === 0) return null;
  return (
    <Details summary={title}>
      <ul className="plain-list" suppressHydrationWarning>
        {counts.map(({ name, mails }) => (
          <li key={name}>
            {name === null ? t('operation.none') : named(name)}: {formatNumber(language, mails)}
          </li>
        ))}
      </ul>
    </Details>
  );
}
