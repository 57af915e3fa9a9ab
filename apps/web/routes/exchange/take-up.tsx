import { path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { type Option, Select } from '../../kit/select.js';

interface Props {
  /** Tenants of the reader's that have told nothing of it yet. */
  tenants: readonly Option[];
  /** What those of theirs that have told say, by the id of the use. */
  ours: readonly { id: string; name: string }[];
  result: unknown;
}

/** «We will try this», in one tap; nothing for those who write for nobody else. */
export function TakeUp({ tenants, ours, result }: Props) {
  const t = useT();
  const language = useLanguage();
  if (tenants.length + ours.length === 0) return null;
  return (
    <section id="try" className="card-box stack try-form" aria-labelledby="try-title">
      <h2 id="try-title">{tenants.length > 0 ? t('exchange.try') : t('use.ours')}</h2>
      {ours.map(({ id, name }) => (
        <p key={id}>
          <ButtonLink weight="secondary" to={path(language, 'use', { use: id })}>
            {t('use.title', { tenant: name })}
          </ButtonLink>
        </p>
      ))}
      {tenants.length > 0 && (
        <PageForm result={result} intent="take_up" fields={{ tenant: t('exchange.who') }}>
          <p className="quiet">{t('use.take_up_hint')}</p>
          {tenants.length === 1 ? (
            <input type="hidden" name="tenant" value={tenants[0]?.value} />
          ) : (
            <Select name="tenant" label={t('exchange.who')} options={tenants} />
          )}
          <div className="row">
            <Button name="state" value="piloting">
              {t('use.pilot')}
            </Button>
            <Button name="state" value="considering" weight="secondary">
              {t('use.consider')}
            </Button>
          </div>
        </PageForm>
      )}
    </section>
  );
}
