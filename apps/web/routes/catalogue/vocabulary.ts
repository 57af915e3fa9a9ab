import type {
  ActivityType,
  ActorGroup,
  ColumnPlace,
  Consent,
  Cost,
  Currency,
  Dimension,
  Effort,
  EvidenceLevel,
  Kind,
  Language,
  Licence,
  MunicipalRole,
  Period,
  PoliticalDecision,
  SectionRole,
  Status,
} from '#libs/catalogue';
import type { Country, SizeBand } from '#libs/identity';

/** A word left out or misspelt fails the type check: pages may know the template's types, not its code. */
const every = <Word extends string>(words: Record<Word, true>) => Object.keys(words) as Word[];

export const languages = every<Language>({ da: true, nb: true, nn: true, sv: true, en: true });
export const kinds = every<Kind>({ case_study: true, method: true, tool: true });
export const statuses = every<Status>({
  idea: true,
  planning: true,
  pilot: true,
  running: true,
  scaled: true,
  paused: true,
  stopped: true,
});
export const dimensions = every<Dimension>({ social: true, economic: true, environmental: true });
export const activityTypes = every<ActivityType>({
  development_project: true,
  citizen_involvement: true,
  business_cooperation: true,
  local_priorities: true,
});
export const actorGroups = every<ActorGroup>({
  business: true,
  education: true,
  citizens: true,
  municipality: true,
  culture: true,
  civil_society: true,
});
export const municipalRoles = every<MunicipalRole>({ authority: true, employer: true, purchaser: true, owner: true, facilitator: true });
export const efforts = every<Effort>({ afternoon: true, month: true, year: true });
export const costs = every<Cost>({ none: true, small: true, budget: true });
export const politicalDecisions = every<PoliticalDecision>({ not_needed: true, needed: true });
export const evidenceLevels = every<EvidenceLevel>({ own_judgement: true, documented: true, measured: true, confirmed: true });
export const countries = every<Country>({ DK: true, NO: true, SE: true });
export const sizes = every<SizeBand>({ small: true, medium: true, large: true });
export const currencies = every<Currency>({ DKK: true, NOK: true, SEK: true, EUR: true });
export const periods = every<Period>({ once: true, month: true, year: true });
export const licences = every<Licence>({ 'CC-BY-4.0': true, 'CC-BY-SA-4.0': true, 'CC0-1.0': true, 'EUPL-1.2': true, 'NLOD-2.0': true });
export const consents = every<Consent>({ given: true, asked: true, role_only: true });
export const sectionRoles = every<SectionRole>({
  problem: true,
  done: true,
  steps: true,
  roles: true,
  prerequisites: true,
  materials: true,
  what_went_wrong: true,
  why_stopped: true,
  conditions: true,
  adapt: true,
  cannot_move: true,
  legal: true,
});
/** As somebody who fills in a table's columns would look for them. */
export const columnPlaces = every<ColumnPlace>({
  ...{ title: true, summary: true, text: true },
  ...{ problem: true, done: true, steps: true, roles: true, prerequisites: true, materials: true, what_went_wrong: true },
  ...{ why_stopped: true, conditions: true, adapt: true, cannot_move: true, legal: true, own: true },
  ...{ kind: true, status: true, language: true, goals: true, sector: true, 'byline.name': true, 'byline.unit': true },
  ...{ 'contact.mailbox': true, 'contact.name': true, links: true, licence: true, none: true },
});
export const goals = Array.from({ length: 17 }, (_, index) => index + 1);
