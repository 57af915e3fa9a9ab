import { type Block, plain, type Words } from '#libs/platform/documents';
import type { EntryContent, Section } from '../entry/entry-content.js';

/** The running text: of stopped work what it taught first, of work that began again what is different now, and then its sections. */
export function sectionBlocks({ sections, status, restart, language }: EntryContent, t: Words): Block[] {
  const learned = status === 'stopped' ? sections.filter(isLearned).sort((one, other) => order(one) - order(other)) : [];
  const rest = sections.filter((section) => !learned.includes(section));
  return [
    ...(learned.length > 0
      ? [heading(t('catalogue.status.stopped'), 2), ...learned.flatMap((section) => sectionBlock(section, 3, language, t))]
      : []),
    ...(restart && status !== 'stopped'
      ? [heading(t('template.restart.title'), 2), { kind: 'paragraph' as const, runs: plain(restart) }]
      : []),
    ...rest.flatMap((section) => sectionBlock(section, 2, language, t)),
  ];
}

function isLearned({ role }: Section): boolean {
  return role === 'why_stopped' || role === 'what_went_wrong';
}

function order({ role }: Section): number {
  return role === 'why_stopped' ? 0 : 1;
}

function sectionBlock(section: Section, level: 2 | 3, language: EntryContent['language'], t: Words): Block[] {
  const { role, body } = section;
  const lang = section.language && section.language !== language ? section.language : undefined;
  const named = section.heading || (role ? t(`catalogue.section.${role}`) : '');
  const firstLevel = level === 2 ? 3 : 4;
  return [
    ...(named ? [heading(named, level, section.heading ? lang : undefined)] : []),
    ...(body ? [{ kind: 'markdown' as const, text: body, firstLevel, ...(lang && { lang }) } as const] : []),
  ];
}

function heading(text: string, level: 2 | 3, lang?: EntryContent['language']): Block {
  return { kind: 'heading', level, runs: [{ text, ...(lang && { lang }) }] };
}
