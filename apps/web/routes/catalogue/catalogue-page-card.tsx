import { Fragment, type ReactNode } from 'react';
import type { EntryListItem, MarkedText } from '#libs/catalogue';
import { path } from '#libs/platform/i18n';
import { EntryCard } from '../../kit/entry-card.js';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';
import { ApprovalTags } from './approval-tags.js';

/** An entry among others: what it is, who says so, and why it is here. */
export function CatalogueCard({ item, question }: { item: EntryListItem; question: string }) {
  const t = useT();
  const language = useLanguage();
  const marks = (
    <>
      <ApprovalTags networks={item.approvedBy} />
      {item.inUseBy > 0 && <Tag tone="petrol">{t('search.in_use_by', { count: item.inUseBy })}</Tag>}
      {item.status === 'stopped' && <Tag tone="petrol">{t('catalogue.status.stopped')}</Tag>}
      {item.isMachine && <Tag tone="warning">{t('machine.mark')}</Tag>}
    </>
  );
  const hasMarks = item.approvedBy.length > 0 || item.inUseBy > 0 || item.status === 'stopped' || item.isMachine;
  const { marked } = item;
  return (
    <EntryCard
      to={path(language, 'entry', { tenant: item.tenant.slug, slug: item.slug })}
      title={marked ? <Marked parts={marked.title} /> : item.title}
      summary={marked ? <Passage {...marked} /> : item.summary}
      entryLanguage={item.language}
      kind={t(`catalogue.kind.${item.kind}`)}
      tenant={item.tenant.name}
      goals={item.goals}
      marks={hasMarks && marks}
      note={whyFound(item, question, t)}
      example={item.isExample ? t('search.invented') : undefined}
    />
  );
}

function Marked({ parts }: { parts: readonly MarkedText[] }) {
  return parts.map(({ text, isFound }, place) => {
    const key = `${place} ${text}`;
    return isFound ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}

/** Two lines are shown: they begin a little before what was found. */
function Passage({ passage, place }: NonNullable<EntryListItem['marked']>) {
  const first = passage.findIndex(({ isFound }) => isFound);
  const before = passage
    .slice(0, Math.max(first, 0))
    .map(({ text }) => text)
    .join('');
  const isFar = before.length > (place === 'text' ? 36 : 90);
  const shown = isFar ? [{ text: lastWords(before, 30), isFound: false }, ...passage.slice(first)] : passage;
  return (
    <>
      {(isFar || place === 'text') && '… '}
      <Marked parts={shown} />
      {place === 'text' && ' …'}
    </>
  );
}

function lastWords(text: string, letters: number): string {
  return text.slice(-letters).replace(/^\S*\s/, '');
}

/** Null where the word that was asked for says it already. */
function whyFound({ match }: EntryListItem, question: string, t: Translate): ReactNode {
  if (!match || match.word === question.toLowerCase() || match.how === 'exact' || match.how === 'stem') return null;
  if (match.how === 'similar') return t('search.looks_alike');
  if (match.how === 'part') return t('search.answers_part');
  if (!match.word) return match.how === 'related' ? t('search.another_meaning') : null;
  return (
    <>
      {match.how === 'concept' ? t('search.found_through') : t('search.related_through')}{' '}
      <span lang={match.language}>{t('catalogue.quoted', { words: match.word })}</span> {t(`hits.in.${match.language}`)}
    </>
  );
}
