import type { NetworkPage } from '#libs/identity';
import { formatDate, languages } from '#libs/platform/i18n';
import { Bar } from '../../kit/bar.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { Table } from '../../kit/table.js';

/** What the members promise one another, and who has accepted which version when. */
export function Charter({ network: { charter, tenants } }: { network: NetworkPage }) {
  const t = useT();
  const language = useLanguage();
  if (!charter) return null;
  const { promises, lang } = promisesIn(language, charter.texts);
  const members = tenants.filter(({ joinedAt }) => joinedAt !== null);
  const accepted = members.filter(({ acceptedVersion }) => acceptedVersion === charter.version).length;
  return (
    <section aria-labelledby="charter" className="stack">
      <h2 id="charter">{t('places.network.charter')}</h2>
      <ol className="promises" lang={lang === language ? undefined : lang}>
        {promises.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ol>
      <div className="measure accepted">
        <span suppressHydrationWarning>
          {t('places.network.accepted', {
            accepted,
            members: members.length,
            version: charter.version,
            date: formatDate(language, charter.effectiveOn),
          })}
        </span>
        <Bar part={accepted} of={members.length} />
      </div>
      <Details summary={t('places.network.who_accepted')}>
        <Table
          caption={t('places.network.who_accepted')}
          captionHidden
          columns={[{ label: t('places.network.member') }, { label: t('places.network.version') }, { label: t('places.network.date') }]}
          rows={members.map((member) => ({
            key: member.slug,
            cells: [
              member.name,
              member.acceptedVersion ? String(member.acceptedVersion) : t('places.network.not_accepted'),
              member.acceptedAt ? (
                <span key="at" suppressHydrationWarning>
                  {formatDate(language, member.acceptedAt)}
                </span>
              ) : (
                ''
              ),
            ],
          }))}
        />
      </Details>
    </section>
  );
}

export function promisesIn(language: string, texts: Record<string, string[]>): { promises: string[]; lang: string } {
  const lang = [language, ...languages].find((candidate) => texts[candidate]?.length) ?? language;
  return { promises: texts[lang] ?? [], lang };
}
