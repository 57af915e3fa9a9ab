import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EntryContent, EntryView } from '#libs/catalogue';
import { formatMoney, formatNumber, formatPartialDate, nameIn, path } from '#libs/platform/i18n';
import { Details } from '../../kit/details.js';
import { Facts } from '../../kit/facts.js';
import { GoalList } from '../../kit/goal-list.js';
import { useLanguage, useT } from '../../kit/language.js';
import { TargetList } from '../../kit/target-list.js';
import { EntryDocuments, hasDocuments } from './entry-files.js';
import { licenceAddress } from './licence-address.js';

/** What one looks up: beside the text where there is room, below it on a phone. */
export function EntryFacts({ entry }: { entry: EntryView }) {
  const t = useT();
  const language = useLanguage();
  const { content } = entry;
  const own = (text: string | null) => text && <span lang={content.language}>{text}</span>;
  const list = (words: readonly string[]) => words.join(' · ') || null;
  const start = [
    content.start.effort && t(`catalogue.effort.${content.start.effort}`),
    content.start.cost && t(`catalogue.cost.${content.start.cost}`),
    content.start.politicalDecision && t(`catalogue.decision.${content.start.politicalDecision}`),
  ].filter((line) => typeof line === 'string');
  const first = [
    { term: t('catalogue.entry.goals'), description: entry.goals.length > 0 && <GoalList goals={entry.goals} column linked /> },
    { term: t('catalogue.entry.targets'), description: content.targets.length > 0 && <TargetList targets={content.targets} /> },
    { term: t('catalogue.entry.status'), description: content.status && t(`catalogue.status.${content.status}`) },
    { term: t('catalogue.entry.start'), description: start.length > 0 && lines(start) },
    { term: t('catalogue.entry.time'), description: own(content.time) },
    {
      term: t('catalogue.entry.money'),
      description: content.resources.length > 0 && lines(content.resources.map((one) => <Money resource={one} lang={content.language} />)),
    },
    {
      term: t('catalogue.entry.how_we_know'),
      description:
        entry.evidence &&
        t('catalogue.entry.evidence_summary', {
          level: t(`catalogue.evidence.${entry.evidence.level}`),
          count: entry.evidence.atThatLevel,
          all: entry.evidence.claims,
        }),
    },
    { term: t('catalogue.entry.contact'), description: <Contact entry={entry} /> },
    {
      term: t('catalogue.entry.can_call'),
      description:
        content.canBeCalled.length === 0 && entry.peopleToCall > 0 ? (
          <a href={path(language, 'signIn')}>{t('template.seen.call_signed_in', { count: entry.peopleToCall })}</a>
        ) : (
          content.canBeCalled.length > 0 &&
          lines(content.canBeCalled.map(({ name, topic }) => own([name, topic].filter(Boolean).join(' – '))))
        ),
    },
    {
      term: t('catalogue.entry.in_use'),
      description: entry.inUseBy > 0 && t('catalogue.entry.in_use_count', { count: entry.inUseBy }),
    },
    { term: t('attachment.files'), description: hasDocuments(content) && <EntryDocuments entryId={entry.id} content={content} /> },
    { term: t('catalogue.entry.tool_version'), description: content.toolVersion },
    {
      term: t('catalogue.entry.licence'),
      description: content.licence && (
        <a rel="license" href={licenceAddress[content.licence]}>
          {content.licence}
        </a>
      ),
    },
    { term: t('catalogue.entry.visible_to'), description: <Readers entry={entry} /> },
    { term: t('catalogue.entry.review_by'), description: content.reviewBy && formatPartialDate(language, content.reviewBy) },
  ];
  const more = [
    { term: t('catalogue.entry.who'), description: list(content.actorGroups.map((group) => t(`catalogue.actor_group.${group}`))) },
    {
      term: t('catalogue.entry.partners'),
      description:
        content.partners.length > 0 && lines(content.partners.map(({ name, role }) => own([name, role].filter(Boolean).join(' – ')))),
    },
    { term: t('catalogue.entry.role'), description: list(content.municipalRoles.map((role) => t(`catalogue.role.${role}`))) },
    { term: t('catalogue.entry.sector'), description: own(content.sector) },
    { term: t('catalogue.entry.dimensions'), description: list(content.dimensions.map((one) => t(`catalogue.dimension.${one}`))) },
    { term: t('catalogue.entry.activities'), description: list(content.activityTypes.map((one) => t(`catalogue.activity.${one}`))) },
  ].filter(({ description }) => Boolean(description));
  return (
    <>
      <Facts facts={first} />
      {more.length > 0 && (
        <Details summary={t('looks.more_facts')}>
          <Facts facts={more} />
        </Details>
      )}
    </>
  );
}

function lines(items: readonly ReactNode[]): ReactNode {
  return (
    <ul className="plain-list">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** How much and how often, for how long, and in the author's own words from where and what for. */
function Money({ resource, lang }: { resource: EntryContent['resources'][number]; lang: string }) {
  const t = useT();
  const language = useLanguage();
  const { amount, currency, period, permanent, since, funding, note } = resource;
  const sum = amount !== null && (currency ? formatMoney(language, amount, currency) : formatNumber(language, amount));
  const standing = [
    permanent !== null && (permanent ? t('catalogue.entry.permanent') : t('catalogue.entry.not_permanent')),
    since && t('catalogue.entry.since', { date: formatPartialDate(language, since) }),
  ].filter(Boolean);
  return (
    <>
      {sum && (
        <div suppressHydrationWarning>
          {sum} {period && t(`catalogue.period.${period}`)}
        </div>
      )}
      {standing.length > 0 && (
        <div className="sentence" suppressHydrationWarning>
          {standing.join(', ')}
        </div>
      )}
      {funding && <div lang={lang}>{funding}</div>}
      {note && (
        <div className="quiet small" lang={lang}>
          {note}
        </div>
      )}
    </>
  );
}

function Contact({ entry: { content, canBeWrittenTo, tenant, slug } }: { entry: EntryView }) {
  const t = useT();
  const language = useLanguage();
  const { mailbox, name, title, confirmedOn } = content.contact;
  const who = [name, title].filter(Boolean).join(', ');
  if (!canBeWrittenTo && !who) return null;
  return (
    <>
      {who && <div lang={content.language}>{who}</div>}
      {mailbox && (
        <div className="break-anywhere">
          <a href={`mailto:${mailbox}`}>{mailbox}</a>
        </div>
      )}
      {canBeWrittenTo && (
        <div>
          {/* A draft seen as its finished page has no address yet. */}
          {slug ? <Link to={path(language, 'entryContact', { tenant: tenant.slug, slug })}>{t('contact.write')}</Link> : t('contact.write')}
        </div>
      )}
      {confirmedOn && (
        <div className="quiet small" suppressHydrationWarning>
          {t('catalogue.entry.contact_confirmed', { date: formatPartialDate(language, confirmedOn) })}
        </div>
      )}
    </>
  );
}

function Readers({ entry }: { entry: EntryView }) {
  const t = useT();
  const language = useLanguage();
  const networks = entry.networks.map((network) => (
    <Link key={network.slug} to={path(language, 'network', { network: network.slug })}>
      {nameIn(language, network.names) || network.slug}
    </Link>
  ));
  const audience = t(`catalogue.audience.${entry.audience}`, { tenant: entry.tenant.name });
  return lines(entry.audience === 'networks' && networks.length > 0 ? networks : [audience, ...networks]);
}
