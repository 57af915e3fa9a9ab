import { formatPartialDate, hasMessage, type Language, languageNames, translate } from '#libs/platform/i18n';
import type { Say } from './entry-changes.js';
import { u4sscInFull } from './u4ssc.js';

/** Where the words of each field's vocabulary are kept. */
const families: Record<string, string> = {
  kind: 'catalogue.kind',
  status: 'catalogue.status',
  dimensions: 'catalogue.dimension',
  dimension: 'catalogue.dimension',
  activityTypes: 'catalogue.activity',
  actorGroups: 'catalogue.actor_group',
  actorGroup: 'catalogue.actor_group',
  municipalRoles: 'catalogue.role',
  'start.effort': 'catalogue.effort',
  'start.cost': 'catalogue.cost',
  'start.politicalDecision': 'catalogue.decision',
  period: 'catalogue.period',
  consent: 'catalogue.consent',
  role: 'catalogue.section',
};

/** They are kept as ISO has them, as precise as they are known. */
const dates = ['date', 'since', 'baseline.date', 'outcome.date', 'confirmedOn', 'reviewBy'];

/** Words of the template as people read them; the author's own words stay as they are. */
export function sayIn(language: Language): Say {
  return (field, word) => {
    if (field === 'language') return languageNames[word as Language] ?? word;
    if (field === 'u4ssc') return u4sscInFull((key) => translate(language, key), word);
    if (field === 'permanent') return translate(language, word === 'true' ? 'catalogue.entry.permanent' : 'catalogue.entry.not_permanent');
    if (dates.includes(field)) return formatPartialDate(language, word);
    const key = `${families[field]}.${word}`;
    return families[field] && hasMessage(language, key) ? translate(language, key) : word;
  };
}
