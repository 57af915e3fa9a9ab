import type { EntryView } from '#libs/catalogue';
import { formatDate, nameIn } from '#libs/platform/i18n';
import { useForeign, useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/**
 * Approvals that were taken back, with why: of the version that is read, and of any while the network has approved none since.
 * Whoever reads a newer version comes from the older one, perhaps, and uses it still.
 */
export function WithdrawnApprovals({ entry }: { entry: EntryView }) {
  const t = useT();
  const language = useLanguage();
  const foreign = useForeign();
  const stands = (slug: string) => entry.approvals.some(({ network }) => network.slug === slug);
  return entry.withdrawnApprovals
    .filter(({ network, version }) => version === entry.version || !stands(network.slug))
    .map(({ network, version, withdrawnAt, why, language: written }) => (
      <Notice
        key={`${network.slug} ${version}`}
        kind="warning"
        title={t('withdrawal.on_entry', {
          network: nameIn(language, network.names) || network.slug,
          version,
          date: formatDate(language, withdrawnAt),
        })}
      >
        {why && <p lang={foreign(written)}>{why}</p>}
      </Notice>
    ));
}
