import { conceptName } from '#libs/catalogue';
import { type Language, translate } from '#libs/platform';
import type { Reason } from './match.js';

/** «Same target, 11.6», as pages and mails say it. */
export function reasonInWords(language: Language, reason: Reason): string {
  switch (reason.key) {
    case 'target':
      return translate(language, 'match.target', { target: reason.target });
    case 'goal':
      return translate(language, 'match.goal', { goal: reason.goal, name: translate(language, `goals.${reason.goal}`) });
    case 'concept':
      return translate(language, 'match.concept', { words: conceptName(reason.concept, language) ?? reason.concept });
    case 'wanted_size':
      return translate(language, 'match.wanted_size', { size: translate(language, `hits.size.${reason.size}`) });
    case 'similar_size':
      return translate(language, 'match.similar_size');
    case 'country':
      return translate(language, 'match.country');
    case 'wrote':
      return translate(language, 'match.wrote', { title: reason.title, year: String(reason.year) });
    case 'took_up':
      return translate(language, 'match.took_up', { title: reason.title, year: String(reason.year) });
  }
}
