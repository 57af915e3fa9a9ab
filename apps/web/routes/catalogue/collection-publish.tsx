import type { CollectionDraftView } from '#libs/catalogue';
import { formatDate, nameIn } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { PageForm } from '../../kit/page-form.js';

/** One button for each audience; where an editor has to release it, the buttons ask one. */
export function CollectionPublish({ draft, result }: { draft: CollectionDraftView; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  const { published, asked, may } = draft;
  const tenant = draft.tenant.name;
  const said = (audience: string) => t(`catalogue.audience.${audience}`, { tenant });
  return (
    <section className="stack" id="publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{t('collection.publish')}</h2>
      {published && (
        <p>
          {t('collection.publish_now', { audience: said(published.audience) })} {published.changedSince && t('collection.publish_changed')}
        </p>
      )}
      <p className="quiet">{t('collection.publish_text')}</p>
      {asked && (
        <Notice title={t('collection.asked')}>
          <p suppressHydrationWarning>
            {t('collection.asked_by', {
              name: asked.by ?? t('catalogue.release.someone'),
              date: formatDate(language, asked.at),
              audience: said(asked.audience),
            })}
          </p>
          {may.release ? (
            <PageForm result={null} className="row">
              <input type="hidden" name="revision" value={draft.revision} />
              {asked.networks.map((slug) => (
                <input key={slug} type="hidden" name="networks" value={slug} />
              ))}
              <Button name="intent" value={`publish-${asked.audience}`}>
                {wordOf(asked.audience, t, tenant)}
              </Button>
              <Button name="intent" value="decline" weight="secondary">
                {t('collection.decline')}
              </Button>
            </PageForm>
          ) : (
            <p>{t('collection.asked_text')}</p>
          )}
        </Notice>
      )}
      {may.write && (
        <PageForm result={result} fields={{ networks: t('catalogue.publish.which_networks') }}>
          <input type="hidden" name="revision" value={draft.revision} />
          {!may.release && <p>{t('collection.ask_text', { tenant })}</p>}
          {draft.networks.length > 0 && (
            <Choices
              name="networks"
              legend={t('catalogue.publish.which_networks')}
              type="checkbox"
              options={draft.networks.map(({ slug, names }) => ({
                value: slug,
                label: nameIn(language, names) || slug,
              }))}
              chosen={published?.networks ?? []}
            />
          )}
          <div className="row">
            <Button name="intent" value="publish-tenant" weight="secondary">
              {may.release ? t('catalogue.publish.tenant', { tenant }) : t('collection.ask_tenant', { tenant })}
            </Button>
            {draft.networks.length > 0 && (
              <Button name="intent" value="publish-networks" weight="secondary">
                {may.release ? t('catalogue.publish.networks') : t('collection.ask_networks')}
              </Button>
            )}
            <Button name="intent" value="publish-public" weight={asked ? 'secondary' : 'primary'}>
              {may.release ? t('catalogue.publish.public') : t('collection.ask_public')}
            </Button>
          </div>
        </PageForm>
      )}
    </section>
  );
}

function wordOf(audience: string, t: ReturnType<typeof useT>, tenant: string): string {
  if (audience === 'tenant') return t('catalogue.publish.tenant', { tenant });
  return audience === 'networks' ? t('catalogue.publish.networks') : t('catalogue.publish.public');
}
