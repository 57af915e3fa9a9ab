import { Link } from 'react-router';
import type { SeenDraft } from '#libs/catalogue';
import { nameIn } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tabs } from '../../kit/tabs.js';

interface Props {
  seen: Omit<SeenDraft, 'entry'>;
  editor: string;
  at: string;
}

/** Who it is shown as, what that reader does not get, and the way back. */
export function SeenAsBar({ seen, editor, at }: Props) {
  const t = useT();
  const language = useLanguage();
  const { as, network, networks, leftOut, approvedFirst } = seen;
  const name = network ? nameIn(language, network.names) || network.slug : '';
  const shown =
    as === 'colleague'
      ? t('template.seen.by_colleague')
      : as === 'network'
        ? t('template.seen.by_network', { network: name })
        : t('template.seen.by_public');
  return (
    <section className="seen-as" aria-label={t('template.seen.as')}>
      <div className="container stack stack-small">
        <p className="row">
          <strong>{shown}</strong> <Link to={editor}>{t('catalogue.publish.back')}</Link>
        </p>
        <Tabs
          label={t('template.seen.as')}
          tabs={[
            { to: at, label: t('template.seen.colleague'), current: as === 'colleague' },
            ...networks.map(({ slug, names }) => ({
              to: `${at}?as=network&network=${slug}`,
              label: nameIn(language, names) || slug,
              current: network?.slug === slug,
            })),
            { to: `${at}?as=public`, label: t('template.seen.public'), current: as === 'public' },
          ]}
        />
        {leftOut.includes('canBeCalled') && <p className="small">{t('template.seen.no_calls')}</p>}
        {leftOut.includes('quotes') && <p className="small">{t('template.seen.no_names')}</p>}
        {approvedFirst !== null && <p className="small">{t('template.seen.approved_first', { version: approvedFirst })}</p>}
      </div>
    </section>
  );
}
