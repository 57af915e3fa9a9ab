import { Link } from 'react-router';
import { formatDate, nameIn, path } from '#libs/platform/i18n';
import type { CaseView, DecisionView } from '#libs/steering';
import { Facts } from '../../kit/facts.js';
import { useLanguage, useT } from '../../kit/language.js';
import { When } from '../../kit/when.js';

/** The facts of a case beside its text. */
export function CaseAside({ found, decision }: { found: CaseView | null; decision: DecisionView | undefined }) {
  const t = useT();
  const language = useLanguage();
  const face = found ?? decision;
  if (!face) return null;
  const { entry, network, bodyTenant } = face;
  const rules = found?.round?.rules ?? decision?.rules;
  const address = entry?.slug ? { tenant: entry.tenant, slug: entry.slug } : null;
  const to = address && path(language, 'entryVersion', { ...address, number: String(face.version) });
  const before = found?.entry?.comparedTo ?? null;
  const compared = before && address && path(language, 'entryVersions', address, { before, after: face.version });
  const body = found
    ? path(language, 'body', { body: face.body.slug })
    : network
      ? path(language, 'network', { network: network.slug })
      : path(language, 'municipality', { tenant: bodyTenant?.slug ?? '' });
  return (
    <aside aria-label={t('steering.facts')}>
      <Facts
        facts={[
          {
            term: t('steering.what'),
            description: to ? (
              <>
                <Link to={to}>{t('steering.read_version', { version: face.version })}</Link>
                {compared && (
                  <div>
                    <Link to={compared}>{t('catalogue.entry.compare_with', { version: before })}</Link>
                  </div>
                )}
              </>
            ) : (
              entry && t('steering.version', { version: face.version })
            ),
          },
          {
            term: t('steering.from'),
            description: face.kind !== 'withdrawal' && (
              <Link to={path(language, 'municipality', { tenant: face.tenant.slug })}>{face.tenant.name}</Link>
            ),
          },
          {
            term: t('steering.proposed'),
            description: found && (
              <>
                {found.proposedBy && `${found.proposedBy}, `}
                <When at={found.proposedAt} as="short" />
              </>
            ),
          },
          { term: t('steering.who_decides'), description: <Link to={body}>{nameIn(language, face.body.names)}</Link> },
          { term: t('steering.quorum'), description: rules && t(`steering.quorum_rule.${rules.quorum}`) },
          { term: t('steering.majority'), description: rules && t(`steering.majority_rule.${rules.majority}`) },
          { term: t('steering.tie'), description: rules && t(`steering.tie_rule.${rules.tie}`) },
          { term: t('steering.rules'), description: rules && t(`steering.preset.${rules.preset}`) },
          { term: t('steering.review'), description: found?.kind === 'entry' && found.round && formatDate(language, found.round.reviewBy) },
        ]}
      />
    </aside>
  );
}
