import type { DraftView, NetworkName, TranslationLimit } from '#libs/catalogue';
import { nameIn } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Checkbox } from '../../kit/checkbox.js';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { WiderThanOriginal } from './publish-limit.js';

interface Props {
  draft: DraftView;
  /** Those the tenant has joined. */
  networks: readonly NetworkName[];
  /** Of a translation. */
  limit: TranslationLimit | null;
  result: unknown;
}

/** From the smallest audience to the largest. */
export function PublishWays({ draft, networks, limit, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const tenant = draft.tenant.name;
  const revision = <input type="hidden" name="revision" value={draft.revision} />;
  const corrected = draft.statusStep.move === 'correction' && <Checkbox name="statusCorrected" label={t('template.status.correct')} />;
  const choices = networks.map(({ slug, names }) => ({ value: slug, label: nameIn(language, names) || slug }));
  const chosen = draft.published?.networkSlugs ?? [];
  const asks = draft.may.askEditor && !draft.may.release;
  return (
    <div className="ways audiences">
      {draft.may.share && (
        <PageForm result={result} intent="tenant" className="card-box audience">
          {revision}
          <h2>{t('catalogue.publish.tenant', { tenant })}</h2>
          <p className="quiet">{t('catalogue.publish.tenant_text')}</p>
          {corrected}
          <p>
            <Button weight="secondary">{t('catalogue.publish.tenant', { tenant })}</Button>
          </p>
        </PageForm>
      )}
      {draft.may.share && choices.length > 0 && (
        <PageForm
          result={result}
          intent="networks"
          fields={{ networks: t('catalogue.publish.which_networks') }}
          className="card-box audience"
        >
          {revision}
          <h2>{t('catalogue.publish.networks')}</h2>
          <p className="quiet">{t('catalogue.publish.networks_text')}</p>
          <Choices
            name="networks"
            legend={t('catalogue.publish.which_networks')}
            type="checkbox"
            options={choices}
            chosen={chosen.length > 0 ? chosen : choices.map(({ value }) => value)}
          />
          {corrected}
          <WiderThanOriginal limit={limit} />
          <p>
            <Button weight="secondary">{t('catalogue.publish.networks')}</Button>
          </p>
        </PageForm>
      )}
      {draft.may.askEditor && (
        <PageForm result={result} intent="public" className="card-box audience">
          {revision}
          <h2>{t('catalogue.publish.public')}</h2>
          <p className="quiet">{t('catalogue.publish.public_text')}</p>
          {asks && <p>{t('catalogue.publish.ask_text', { tenant })}</p>}
          {choices.length > 0 && (
            <Choices
              name="networks"
              legend={t('catalogue.publish.also_networks')}
              type="checkbox"
              options={choices}
              chosen={chosen.length > 0 ? chosen : choices.map(({ value }) => value)}
            />
          )}
          {corrected}
          <WiderThanOriginal limit={limit} />
          <p>
            <Button>{asks ? t('catalogue.publish.ask') : t('catalogue.publish.public')}</Button>
          </p>
        </PageForm>
      )}
    </div>
  );
}
