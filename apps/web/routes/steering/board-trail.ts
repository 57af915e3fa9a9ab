import { type Language, path } from '#libs/platform/i18n';
import type { CaseView, DecisionView } from '#libs/steering';
import type { TrailStep } from '../../kit/trail.js';
import { bodyTrail } from './body-trail.js';

type Face = Pick<CaseView | DecisionView, 'body' | 'network' | 'bodyTenant'>;

/** Above a case: its body's board. */
export function boardTrail(language: Language, { body, network, bodyTenant }: Face): TrailStep[] {
  return bodyTrail(language, { ...body, network, tenant: bodyTenant });
}

/** Above what is prepared for a case: the case too. */
export function caseTrail(language: Language, found: CaseView): TrailStep[] {
  const to = path(language, 'decision', { body: found.body.slug, proposal: found.id });
  return [...boardTrail(language, found), { to, label: found.title, lang: found.language }];
}
