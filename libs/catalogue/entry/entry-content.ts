import type { MachineText } from '../machine/machine-text.js';
import type { IndicatorDetails } from './indicator.js';

/**
 * What an entry says: the template of a case study, method or tool, as one document.
 * Every place may be empty: a blank never blocks a draft; readiness.ts says what publishing and approval ask for.
 * Long text is Markdown without HTML. Dates are ISO 8601, as precise as known: `2019`, `2019-05` or `2019-05-17`.
 */
export const languages = ['da', 'nb', 'nn', 'sv', 'en'] as const;
export const kinds = ['case_study', 'method', 'tool'] as const;
export const statuses = ['idea', 'planning', 'pilot', 'running', 'scaled', 'paused', 'stopped'] as const;
export const dimensions = ['social', 'economic', 'environmental'] as const;
export const activityTypes = ['development_project', 'citizen_involvement', 'business_cooperation', 'local_priorities'] as const;
export const actorGroups = ['business', 'education', 'citizens', 'municipality', 'culture', 'civil_society'] as const;
export const municipalRoles = ['authority', 'employer', 'purchaser', 'owner', 'facilitator'] as const;
export const efforts = ['afternoon', 'month', 'year'] as const;
export const costs = ['none', 'small', 'budget'] as const;
export const politicalDecisions = ['not_needed', 'needed'] as const;
export const currencies = ['DKK', 'NOK', 'SEK', 'EUR'] as const;
export const periods = ['once', 'month', 'year'] as const;
export const licences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'EUPL-1.2', 'NLOD-2.0'] as const;
export const consents = ['asked', 'given', 'role_only'] as const;
/** Where a section stands in the template; null for a heading of the author's own. */
export const sectionRoles = [
  'problem',
  'done',
  'steps',
  'roles',
  'prerequisites',
  'what_went_wrong',
  'why_stopped',
  'conditions',
  'adapt',
  'cannot_move',
  'legal',
  'materials',
] as const;

/** What is attached, as its bytes say; pictures of other kinds are written anew as one of these. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
] as const;

/** How many each list holds at most. */
export const mostOf = {
  targets: 40,
  sections: 60,
  milestones: 60,
  partners: 60,
  resources: 20,
  figures: 40,
  claims: 20,
  quotes: 30,
  links: 40,
  attachments: 30,
} as const;
/** In characters. */
export const longest = { title: 200, summary: 500, heading: 200, body: 50_000 } as const;

export type Language = (typeof languages)[number];
export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];
export type Dimension = (typeof dimensions)[number];
export type ActivityType = (typeof activityTypes)[number];
export type ActorGroup = (typeof actorGroups)[number];
export type MunicipalRole = (typeof municipalRoles)[number];
export type Effort = (typeof efforts)[number];
export type Cost = (typeof costs)[number];
export type PoliticalDecision = (typeof politicalDecisions)[number];
export type Currency = (typeof currencies)[number];
export type Period = (typeof periods)[number];
export type Licence = (typeof licences)[number];
export type Consent = (typeof consents)[number];
export type SectionRole = (typeof sectionRoles)[number];
export type AttachmentType = (typeof attachmentTypes)[number];

export interface Section {
  role: SectionRole | null;
  heading: string;
  body: string;
  /** Where it is not the entry's. */
  language?: Language | null;
}

export interface Milestone {
  date: string;
  text: string;
  /** The body that decided it, in its own words: «byrådet», «budsjettforliket». */
  decidedBy: string | null;
  link: string | null;
}

export interface Partner {
  name: string;
  role: string | null;
  actorGroup: ActorGroup | null;
}

export interface Resource {
  /** In whole units of the currency: «5 mio.» is 5000000. */
  amount: number | null;
  currency: Currency | null;
  period: Period | null;
  permanent: boolean | null;
  /** Since when, as precise as known. */
  since: string | null;
  funding: string | null;
  note: string | null;
}

/** A number that describes the work without claiming an effect: «25 local representatives». */
export interface Figure {
  label: string;
  value: number;
  unit: string | null;
}

/** A statement of effect. How well we know it is derived by evidence-level.ts, never stored. */
export interface Claim {
  statement: string;
  indicator: string | null;
  unit: string | null;
  baseline: { value: number; date: string } | null;
  outcome: { value: number; date: string } | null;
  /** `attachment` is the `sha` of one of the entry's own. */
  source: { label: string; url: string | null; attachment?: string | null } | null;
  negativeEffects: string | null;
  /** Missing where nobody has sorted the indicator. */
  details?: IndicatorDetails | null;
}

export interface Quote {
  text: string;
  language: Language;
  person: string | null;
  title: string | null;
  consent: Consent | null;
}

export interface Contact {
  /** A role mailbox before a person's. */
  mailbox: string | null;
  name: string | null;
  title: string | null;
  confirmedOn: string | null;
}

/** A picture or document of the entry. `name` to `height` are what the upload was found to be, whatever is sent for them. */
export interface Attachment {
  /** SHA-256 of its bytes, in hex: what the version serves, for ever. */
  sha: string;
  name: string;
  type: AttachmentType;
  /** In bytes. */
  size: number;
  /** In pixels; null for a document. */
  width: number | null;
  height: number | null;
  /** What the picture shows, for whoever does not see it; '' while nobody has said. */
  alt: string;
  /** It says nothing that the text doesn't: readers without sight miss nothing. */
  decorative: boolean;
  caption: string | null;
  credit: string | null;
  /** Stays with the draft when it is published. */
  leftOut: boolean;
}

export function isPicture({ type }: Pick<Attachment, 'type'>): boolean {
  return type.startsWith('image/');
}

/** «Not known yet»: a valid answer for a place of the template, with a day to ask again. */
export interface Unknown {
  place: string;
  remindOn: string | null;
}

export interface EntryContent {
  kind: Kind | null;
  language: Language;
  title: string;
  summary: string;
  byline: { name: string | null; unit: string | null };
  status: Status | null;
  /** Of stopped work that was taken up again: what is different this time. */
  restart: string | null;
  goals: number[];
  /** Target codes: `17.17`, `5.c`. */
  targets: string[];
  dimensions: Dimension[];
  activityTypes: ActivityType[];
  actorGroups: ActorGroup[];
  municipalRoles: MunicipalRole[];
  /** The committee or sector it belongs to, in the author's words. */
  sector: string | null;
  start: { effort: Effort | null; cost: Cost | null; politicalDecision: PoliticalDecision | null };
  sections: Section[];
  milestones: Milestone[];
  partners: Partner[];
  resources: Resource[];
  figures: Figure[];
  claims: Claim[];
  /** «Stop when …» */
  stopCard: string | null;
  quotes: Quote[];
  links: { label: string; url: string }[];
  /** In the order they are shown in. */
  attachments: Attachment[];
  licence: Licence | null;
  contact: Contact;
  /** People who said yes to a call. */
  canBeCalled: { name: string; topic: string | null }[];
  reviewBy: string | null;
  unknowns: Unknown[];
  /** A tool's own version number, as its makers write it. */
  toolVersion: string | null;
  /** A method's time: «three evenings». */
  time: string | null;
  /** What a machine wrote of it, and nobody has changed or said yes to since. Readers are told. */
  machineTexts: MachineText[];
}

/** Why the importer put something there, for one tap of confirmation. The web words it from `reason`. */
export interface Guess {
  /** Path in the content: `goals`, `kind`, `contact.mailbox`, `milestones.0`. */
  place: string;
  /** A message key under `import.reason.`: `goal_named_in_text`, `title_from_heading`, … */
  reason: string;
  /** The words of the source it was read from, at most 200 characters. */
  evidence: string | null;
}

/** A draft with nothing in it. */
export function emptyContent(language: Language): EntryContent {
  return {
    kind: null,
    language,
    title: '',
    summary: '',
    byline: { name: null, unit: null },
    status: null,
    restart: null,
    goals: [],
    targets: [],
    dimensions: [],
    activityTypes: [],
    actorGroups: [],
    municipalRoles: [],
    sector: null,
    start: { effort: null, cost: null, politicalDecision: null },
    sections: [],
    milestones: [],
    partners: [],
    resources: [],
    figures: [],
    claims: [],
    stopCard: null,
    quotes: [],
    links: [],
    attachments: [],
    licence: null,
    contact: { mailbox: null, name: null, title: null, confirmedOn: null },
    canBeCalled: [],
    reviewBy: null,
    unknowns: [],
    toolVersion: null,
    time: null,
    machineTexts: [],
  };
}
