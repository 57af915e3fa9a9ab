import type { ReactNode } from 'react';
import type { ChosenNames, FacetName } from '#libs/catalogue';
import { type Language, languageNames, nameIn } from '#libs/platform/i18n';
import { Goal } from '../../kit/goal.js';
import type { Translate } from '../../kit/language.js';
import { type Asked, facetNames } from './catalogue-page-query.js';

/** What a filter's value is called, in words. `names` is what municipalities and networks are called. */
export function nameOf(name: FacetName, value: string, names: ChosenNames | null, language: Language, t: Translate): string {
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
    case 'effort':
      return t(`catalogue.effort.${value}`);
    case 'cost':
      return t(`catalogue.cost.${value}`);
    case 'decision':
      return t(`catalogue.decision.${value}`);
    case 'role':
      return t(`catalogue.role.${value}`);
    case 'dimension':
      return t(`catalogue.dimension.${value}`);
    case 'evidence':
      return upperFirst(t(`catalogue.evidence.${value}`));
    case 'country':
      return t(`places.country.${value}`);
    case 'size':
      return t(`hits.size.${value}`);
    default: {
      const count = names?.[name].find((one) => one.value === value);
      return count?.name ?? nameIn(language, count?.names ?? {}) ?? value;
    }
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function labelOf(name: FacetName, value: string, names: ChosenNames | null, language: Language, t: Translate): ReactNode {
  return name === 'goal' ? <Goal number={Number(value)} /> : nameOf(name, value, names, language, t) || value;
}

/** «madspild, Verktøy, Sverige»: what is asked and chosen, piece by piece. */
export function searchInWords(
  { q, like, chosen }: Asked,
  names: ChosenNames,
  likeName: string | null,
  language: Language,
  t: Translate,
): string[] {
  const choices = facetNames.flatMap((name) => chosen[name].map((value) => nameOf(name, value, names, language, t) || value));
  return [...(q ? [q] : []), ...choices, ...(like ? [t('hits.like.label', { name: likeName ?? like })] : [])];
}
