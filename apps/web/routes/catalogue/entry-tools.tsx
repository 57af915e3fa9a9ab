import { nameIn, path } from '#libs/platform/i18n';
import { ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MoreMenu } from '../../kit/more-menu.js';
import type { ReadableEntry } from './entry-text.server.js';

interface Props {
  entry: ReadableEntry;
  /** The reader can say that a municipality of theirs takes it up. */
  mayTry?: boolean;
  /** The reader makes collections. */
  mayCollect?: boolean;
  /** The reader writes for a municipality. */
  mayTranslate?: boolean;
}

/** What the reader can do with an entry: the one thing most come for as a button, everything else in a menu beside it. */
export function EntryTools({ entry, mayTry, mayCollect, mayTranslate }: Props) {
  const t = useT();
  const language = useLanguage();
  const at = { tenant: entry.tenant.slug, slug: entry.slug };
  const proposable = entry.mayEdit && entry.kind !== 'case_study' ? entry.networks : [];
  const own = { entry: entry.id };
  const more = [
    ...(mayTry && entry.mayEdit ? [{ to: '#try', label: t('exchange.try') }] : []),
    ...(mayTry ? [{ to: path(language, 'ownVersion', at), label: t('own.make') }] : []),
    ...(mayTranslate ? [{ to: path(language, 'translate', at), label: t('translation.begin') }] : []),
    ...(mayCollect ? [{ to: path(language, 'collect', at), label: t('collection.collect') }] : []),
    ...(entry.mayEdit
      ? [
          { to: path(language, 'entryCare', own), label: t('care.title') },
          { to: path(language, 'attachments', own), label: t('attachment.title') },
          { to: path(language, 'relations', own), label: t('relation.edit') },
          { to: path(language, 'publish', own), label: t('catalogue.publish.title') },
        ]
      : []),
    ...proposable.map((network) => ({
      to: path(language, 'propose', { network: network.slug }, own),
      label: t('catalogue.entry.propose', { network: nameIn(language, network.names) || network.slug }),
    })),
  ];
  if (!entry.mayEdit && !mayTry && more.length === 0) return null;
  return (
    <div className="row entry-tools">
      {entry.mayEdit ? (
        <ButtonLink to={path(language, 'editor', own)} weight="secondary" small>
          {t('catalogue.entry.edit')}
        </ButtonLink>
      ) : (
        mayTry && (
          <a href="#try" className="button button-primary button-small">
            {t('exchange.try')}
          </a>
        )
      )}
      <MoreMenu links={more} />
    </div>
  );
}
