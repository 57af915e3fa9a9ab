import type { EntryContent } from '#libs/catalogue';
import type { Language } from '#libs/platform/i18n';
import { writtenNumber } from '../../number-of.js';
import type { ListName } from './entry-form.js';

export type Row = Record<string, string>;

const plain = (value: string | number | null | undefined) => (value === null || value === undefined ? '' : String(value));

/** A draft's lists as the rows of the editor's form in a page of that language: the other way round of `contentOf`. */
export function rowsFor(content: EntryContent, language: Language): Record<ListName, Row[]> {
  const number = (value: number | null | undefined) => writtenNumber(language, value);
  return {
    sections: content.sections.map(({ role, heading, body, language }) => ({
      role: plain(role),
      heading,
      body,
      language: plain(language),
    })),
    milestones: content.milestones.map(({ date, text, decidedBy, link }) => ({
      date,
      text,
      decidedBy: plain(decidedBy),
      link: plain(link),
    })),
    partners: content.partners.map(({ name, role, actorGroup }) => ({ name, role: plain(role), actorGroup: plain(actorGroup) })),
    resources: content.resources.map((one) => ({
      amount: number(one.amount),
      currency: plain(one.currency),
      period: plain(one.period),
      permanent: one.permanent === null ? '' : one.permanent ? 'yes' : 'no',
      since: plain(one.since),
      funding: plain(one.funding),
      note: plain(one.note),
    })),
    figures: content.figures.map(({ label, value, unit }) => ({ label, value: number(value), unit: plain(unit) })),
    claims: content.claims.map((claim) => ({
      statement: claim.statement,
      indicator: plain(claim.indicator),
      unit: plain(claim.unit),
      'baseline.value': number(claim.baseline?.value),
      'baseline.date': plain(claim.baseline?.date),
      'outcome.value': number(claim.outcome?.value),
      'outcome.date': plain(claim.outcome?.date),
      'source.label': plain(claim.source?.label),
      'source.url': plain(claim.source?.url),
      'source.attachment': plain(claim.source?.attachment),
      negativeEffects: plain(claim.negativeEffects),
      ...Object.fromEntries(Object.entries(claim.details ?? {}).map(([field, value]) => [`details.${field}`, plain(value)])),
    })),
    quotes: content.quotes.map(({ text, language, person, title, consent }) => ({
      text,
      language,
      person: plain(person),
      title: plain(title),
      consent: plain(consent),
    })),
    links: content.links.map(({ label, url }) => ({ label, url })),
    canBeCalled: content.canBeCalled.map(({ name, topic }) => ({ name, topic: plain(topic) })),
    unknowns: content.unknowns.map(({ place, remindOn }) => ({ place, remindOn: plain(remindOn) })),
  };
}
