import type { ReactNode } from 'react';
import type { EntryFacets, FacetName } from '#libs/catalogue';
import { type Language, languageNames } from '#libs/platform/i18n';
import { Goal } from '../../kit/goal.js';
import type { Translate } from '../../kit/language.js';
import { nameIn } from '../steering/name-in.js';

/** What a filter's value is called, in words; a goal shows its colour too. */
export function nameOf(name: FacetName, value: string, facets: EntryFacets, language: Language, t: Translate): string {
  const count = facets[name].find((one) => one.value === value);
  switch (name) {
    case 'goal':
      return `${value} ${t(`goals.${value}`)}`;
    case 'language':
      return languageNames[value as Language];
    case 'kind':
      return t(`catalogue.kind.${value}`);
    case 'status':
      return t(`catalogue.status.${value}`);
    case 'actorGroup':
      return t(`catalogue.actor_group.${value}`);
    case 'activity':
      return t(`catalogue.activity.${value}`);
    default:
      return count?.name ?? nameIn(language, count?.names ?? {}) ?? value;
  }
}

export function labelOf(name: FacetName, value: string, facets: EntryFacets, language: Language, t: Translate): ReactNode {
  return name === 'goal' ? <Goal number={Number(value)} /> : nameOf(name, value, facets, language, t) || value;
}
