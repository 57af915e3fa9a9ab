import { nameIn, path } from '#libs/platform/i18n';
import { Button, ButtonLink } from '../../kit/button.js';
import { useLanguage, useT } from '../../kit/language.js';
import { MoreMenu } from '../../kit/more-menu.js';
import { PageForm } from '../../kit/page-form.js';
import type { Option } from '../../kit/select.js';
import type { ReadableEntry } from './entry-text.server.js';

interface Props {
  entry: ReadableEntry;
  /** Municipalities of the reader's that can say that they take it up. */
  triers?: readonly Option[];
  /** What municipalities of the reader's have said of it. */
  uses?: readonly { id: string }[];
  /** The reader makes collections. */
  mayCollect?: boolean;
  /** The reader writes for a municipality. */
  mayTranslate?: boolean;
  /** The reader writes in a network that reads it. */
  mayAsk?: boolean;
}

/** What the reader can do with an entry: the one thing most come for as a button, everything else in a menu beside it. */
export function EntryTools({ entry, triers = [], uses = [], mayCollect, mayTranslate, mayAsk }: Props) {
  const t = useT();
  const language = useLanguage();
  const at = { tenant: entry.tenant.slug, slug: entry.slug };
  const proposable = entry.mayEdit && entry.kind !== 'case_study' ? entry.networks : [];
  const own = { entry: entry.id };
  const mayTry = triers.length + uses.length > 0;
  const more = [
    ...(mayTry && entry.mayEdit ? [{ to: '#try', label: t('exchange.try') }] : []),
    ...(mayAsk ? [{ to: path(language, 'ask', null, own), label: t('talk.entry.ask') }] : []),
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
        mayTry && <Try triers={triers} uses={uses} />
      )}
      <MoreMenu links={more} />
    </div>
  );
}

/** In one tap where it is clear for whom; the rest can follow on the use's own page. */
function Try({ triers, uses }: Required<Pick<Props, 'triers' | 'uses'>>) {
  const t = useT();
  const language = useLanguage();
  const [trier, ...others] = triers;
  const [use] = uses;
  if (use && !trier)
    return (
      <ButtonLink to={path(language, 'use', { use: use.id })} weight="secondary" small>
        {t('use.ours')}
      </ButtonLink>
    );
  if (!trier || others.length > 0 || use)
    return (
      <a href="#try" className="button button-primary button-small">
        {t('exchange.try')}
      </a>
    );
  return (
    <PageForm className="row">
      <input type="hidden" name="tenant" value={trier.value} />
      <Button name="state" value="considering" small>
        {t('exchange.try')}
      </Button>
    </PageForm>
  );
}
