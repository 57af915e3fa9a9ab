import { Link } from 'react-router';
import type { Colleague, DraftView, NetworkName, ShareResponse, TenantName, TranslationLimit } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import type { GroupOfDraft } from '#libs/steering';
import { Button, ButtonLink } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { Page } from '../../kit/page.js';
import { PageForm } from '../../kit/page-form.js';
import { KindGuessed } from './kind-guessed.js';
import { MachineNote } from './machine-note.js';
import { PublishGroups } from './publish-groups.js';
import { PublishLimit } from './publish-limit.js';
import { PublishPeople } from './publish-people.js';
import { PublishPictures } from './publish-pictures.js';
import { PublishWays } from './publish-ways.js';
import { StatusNotes } from './status-notes.js';
import { WordingNotice } from './wording-note.js';

interface Props {
  draft: DraftView;
  shares: ShareResponse[];
  people: Colleague[];
  /** Working groups that may read it, or could. */
  groups: GroupOfDraft[];
  networks: NetworkName[];
  /** Of a translation. */
  limit: TranslationLimit | null;
  /** Tenants that could own it too. */
  companions: TenantName[];
  /** An editor has just been asked. */
  asked: boolean;
  /** The version that has just been made. */
  done: number | null;
  result: unknown;
}

/** One button for each audience, and named persons for a draft. */
export function PublishPage({ draft, shares, people, groups, networks, limit, companions, asked, done, result }: Props) {
  const t = useT();
  const language = useLanguage();
  const { published, readiness } = draft;
  const unnamed = new Set(draft.content.quotes.flatMap(({ person, consent }) => (person && consent !== 'given' ? [person] : [])));
  return (
    <Page
      title={t('catalogue.publish.title')}
      trail={[
        { to: path(language, 'drafts'), label: t('catalogue.drafts.title') },
        {
          to: path(language, 'editor', { entry: draft.id }),
          label: draft.content.title || t('catalogue.drafts.untitled'),
          lang: draft.content.title ? draft.content.language : undefined,
        },
      ]}
      lead={t('catalogue.publish.lead')}
    >
      <div className="stack stack-large publish">
        {done && published && (
          <Notice kind="success" live>
            <p>
              {t('catalogue.publish.done', { version: done })}{' '}
              <Link to={path(language, 'entry', { tenant: draft.tenant.slug, slug: published.slug })}>
                {t('catalogue.entry.read_version', { version: done })}
              </Link>
            </p>
          </Notice>
        )}
        {(asked || draft.releaseRequest) && (
          <Notice kind="success" live title={t('catalogue.publish.asked_title')}>
            <p>{t('catalogue.publish.asked')}</p>
          </Notice>
        )}
        {draft.may.write && <KindGuessed draft={draft} result={result} />}
        {published && (
          <p>{t('catalogue.publish.now', { audience: t(`catalogue.audience.${published.audience}`, { tenant: draft.tenant.name }) })}</p>
        )}
        <MachineNote content={draft.content} writes={draft.may.write} />
        <PublishPictures draft={draft} result={result} />
        {readiness.canPublish ? (
          <>
            {unnamed.size > 0 && (
              <Notice>
                <p>{t('catalogue.publish.quotes', { count: unnamed.size })}</p>
              </Notice>
            )}
            {published?.audience === 'public' && (
              <Notice kind="warning">
                <p>{t('catalogue.publish.narrower')}</p>
              </Notice>
            )}
            <StatusNotes draft={draft} editor={path(language, 'editor', { entry: draft.id })} />
            <WordingNotice marks={draft.wording} lang={draft.content.language} editor={path(language, 'editor', { entry: draft.id })} />
            <PublishLimit limit={limit} />
            <PublishWays draft={draft} networks={networks} limit={limit} result={result} />
          </>
        ) : (
          <Notice kind="warning" title={t('catalogue.publish.missing')}>
            <ul>
              {readiness.shortMissing.map((place) => (
                <li key={place}>{t(`import.place.${place}`)}</li>
              ))}
            </ul>
            <ButtonLink to={`${path(language, 'editor', { entry: draft.id })}#short`}>{t('catalogue.publish.fill_in')}</ButtonLink>
          </Notice>
        )}
        {draft.may.write && <PublishPeople shares={shares} people={people} result={result} />}
        {draft.may.share && <PublishGroups groups={groups} result={result} />}
        {draft.may.coOwn && companions.length > 0 && (
          <Details summary={t('catalogue.publish.co_owners')}>
            <PageForm result={result} intent="co-owners" fields={{ tenants: t('catalogue.publish.co_owners') }}>
              <Choices
                name="tenants"
                legend={t('catalogue.publish.co_owners_who')}
                hint={t('catalogue.publish.co_owners_text')}
                type="checkbox"
                options={companions.map(({ slug, name }) => ({ value: slug, label: name }))}
                chosen={draft.coOwners.map(({ slug }) => slug)}
              />
              <Button weight="secondary">{t('catalogue.editor.save')}</Button>
            </PageForm>
          </Details>
        )}
        {published && draft.may.coOwn && (
          <PageForm result={result} intent="withdraw" className="stack stack-small">
            <p className="quiet">{t('catalogue.publish.withdraw_text')}</p>
            <p>
              <Button weight="secondary" small>
                {t('catalogue.publish.withdraw')}
              </Button>
            </p>
          </PageForm>
        )}
        <p>
          <Link to={path(language, 'editor', { entry: draft.id })}>{t('catalogue.publish.back')}</Link>
        </p>
      </div>
    </Page>
  );
}
