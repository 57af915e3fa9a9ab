import { type Language, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

interface EntryAbove {
  /** Where it stands: slugs. */
  at: { tenant: string; slug: string };
  title: string;
  /** Of its title. */
  lang: string;
}

/** The pages above what is done with an entry. */
export function entryTrail(t: Translate, language: Language, { at, title, lang }: EntryAbove): TrailStep[] {
  return [
    { to: path(language, 'catalogue'), label: t('kit.nav.catalogue') },
    { to: path(language, 'entry', at), label: title, lang },
  ];
}
