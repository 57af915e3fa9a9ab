import { formatMoney, formatNumber, formatPartialDate, nameIn } from '#libs/platform';
import { type Fact, plain, type Run, type Words } from '#libs/platform/documents';
import type { EntryContent, Resource } from '../entry/entry-content.js';
import type { EntryView } from '../entry/entry-view.js';
import { licenceAddress } from '../entry/licence-address.js';

/** What one looks up, as the page of the entry has it beside the text, in the entry's language. */
export function entryFacts(entry: EntryView, contactAddress: string, t: Words): Fact[] {
  const { content, language } = entry;
  const { start } = content;
  const facts: [string, Run[][]][] = [
    [t('catalogue.entry.goals'), entry.goals.map((goal) => plain(`${goal} ${t(`goals.${goal}`)}`))],
    [t('catalogue.entry.targets'), content.targets.map((target) => plain(`${target} ${t(`targets.${target}`)}`))],
    [t('catalogue.entry.status'), content.status ? [plain(t(`catalogue.status.${content.status}`))] : []],
    [
      t('catalogue.entry.start'),
      [
        start.effort && t(`catalogue.effort.${start.effort}`),
        start.cost && t(`catalogue.cost.${start.cost}`),
        start.politicalDecision && t(`catalogue.decision.${start.politicalDecision}`),
      ].flatMap((line) => (line ? [plain(line)] : [])),
    ],
    [t('catalogue.entry.time'), joined([content.time])],
    [t('catalogue.entry.money'), content.resources.map((one) => plain(moneyLine(one, language, t))).filter(([run]) => run?.text)],
    [t('catalogue.entry.how_we_know'), howWeKnow(entry, t)],
    [t('catalogue.entry.contact'), contactLines(entry, contactAddress, t)],
    [t('catalogue.entry.can_call'), content.canBeCalled.flatMap(({ name, topic }) => joined([name, topic], ' – '))],
    [t('catalogue.entry.who'), joined(content.actorGroups.map((group) => t(`catalogue.actor_group.${group}`)))],
    [t('catalogue.entry.partners'), content.partners.flatMap(({ name, role }) => joined([name, role], ' – '))],
    [t('catalogue.entry.role'), joined(content.municipalRoles.map((role) => t(`catalogue.role.${role}`)))],
    [t('catalogue.entry.sector'), joined([content.sector])],
    [t('catalogue.entry.dimensions'), joined(content.dimensions.map((one) => t(`catalogue.dimension.${one}`)))],
    [t('catalogue.entry.activities'), joined(content.activityTypes.map((one) => t(`catalogue.activity.${one}`)))],
    [t('catalogue.entry.in_use'), entry.inUseBy > 0 ? [plain(t('catalogue.entry.in_use_count', { count: entry.inUseBy }))] : []],
    [t('catalogue.entry.tool_version'), joined([content.toolVersion])],
    [t('catalogue.entry.licence'), content.licence ? [[{ text: content.licence, href: licenceAddress[content.licence] }]] : []],
    [t('catalogue.entry.visible_to'), readers(entry, t)],
    [t('catalogue.entry.review_by'), content.reviewBy ? [plain(formatPartialDate(language, content.reviewBy))] : []],
  ];
  return facts.filter(([, lines]) => lines.length > 0).map(([term, lines]) => ({ term, lines }));
}

function joined(words: readonly (string | null)[], between = ' · '): Run[][] {
  const text = words.filter(Boolean).join(between);
  return text ? [plain(text)] : [];
}

function howWeKnow({ evidence }: EntryView, t: Words): Run[][] {
  if (!evidence) return [];
  const level = t(`catalogue.evidence.${evidence.level}`);
  return [plain(t('catalogue.entry.evidence_summary', { level, count: evidence.atThatLevel, all: evidence.claims }))];
}

function moneyLine(
  { amount, currency, period, permanent, since, funding, note }: Resource,
  language: EntryContent['language'],
  t: Words,
): string {
  const sum = amount !== null && (currency ? formatMoney(language, amount, currency) : formatNumber(language, amount));
  const parts = [
    [sum, period && sum && t(`catalogue.period.${period}`)].filter(Boolean).join(' '),
    permanent !== null && (permanent ? t('catalogue.entry.permanent') : t('catalogue.entry.not_permanent')),
    since && t('catalogue.entry.since', { date: formatPartialDate(language, since) }),
    funding,
    note,
  ];
  return parts.filter(Boolean).join(', ');
}

/** Who isn't told the mailbox writes through the form on its page. */
function contactLines({ content, canBeWrittenTo, language }: EntryView, address: string, t: Words): Run[][] {
  const { mailbox, name, title, confirmedOn } = content.contact;
  if (!canBeWrittenTo && !name && !title) return [];
  return [
    ...joined([name, title], ', '),
    ...(mailbox ? [[{ text: mailbox, href: `mailto:${mailbox}` }]] : canBeWrittenTo ? [[{ text: t('contact.write'), href: address }]] : []),
    ...(confirmedOn ? [plain(t('catalogue.entry.contact_confirmed', { date: formatPartialDate(language, confirmedOn) }))] : []),
  ];
}

function readers({ audience, tenant, networks, language }: EntryView, t: Words): Run[][] {
  const names = networks.map((network) => plain(nameIn(language, network.names) || network.slug));
  if (audience === 'networks' && names.length > 0) return names;
  return [plain(t(`catalogue.audience.${audience}`, { tenant: tenant.name })), ...names];
}
