import { type Language, nameIn } from '#libs/platform';
import type { MeetingView } from '../meeting/meeting-view.js';
import type { MinutesItem } from '../meeting/minutes.js';
import type { BodyDecision } from './body-decisions.js';
import { aboutDecision, filesOf, type TakenDecision } from './decision-package.js';
import { json, made, packageFormatVersion, type ZippedBag, zippedBag } from './zipped-bag.js';

interface Package {
  /** With its agenda as it stood. */
  meeting: MeetingView & { beginsAt: Date };
  minutes: readonly MinutesItem[];
  language: Language;
  name: string;
  from: string;
  agendaPdf: Buffer;
  list: { items: readonly BodyDecision[]; pdf: Buffer };
  decisions: readonly TakenDecision[];
}

/** What a meeting dealt with and decided: the agenda, the list of its decisions, and a folder for each, as a decision's own package has it. */
export function packedMeeting({ meeting, minutes, language, name, from, agendaPdf, list, decisions }: Package): ZippedBag {
  const { id, title, beginsAt } = meeting;
  return zippedBag({
    name,
    labels: [
      ['Source-Organization', nameIn(language, meeting.body.names)],
      ['External-Identifier', id],
      ['External-Description', title],
      ['Bag-Software-Agent', `Tandem <${from}>`],
    ],
    files: [
      made('agenda.pdf', 'application/pdf', 'agenda', agendaPdf),
      made('agenda.json', 'application/json', 'agenda', json(agendaOf(minutes))),
      made('list-of-decisions.pdf', 'application/pdf', 'list of decisions', list.pdf),
      made('list-of-decisions.json', 'application/json', 'list of decisions', json(list.items)),
      ...decisions.flatMap((one) => filesOf(one, `decisions/${one.decision.number}/`)),
    ],
    metadata: {
      format: 'tandem.meeting-package',
      formatVersion: packageFormatVersion,
      id,
      title,
      ...{ language: meeting.language, beginsAt, endsAt: meeting.endsAt, zone: meeting.zone, place: meeting.place },
      body: { id: meeting.body.id, slug: meeting.body.slug, name: nameIn(language, meeting.body.names) },
      decisions: decisions.map(({ decision }) => aboutDecision(decision)),
      origin: from,
    },
    dated: beginsAt,
  });
}

/** In its order, with the numbers of what was decided on each. */
function agendaOf(minutes: readonly MinutesItem[]): object[] {
  return minutes.map(({ number, title, language, text, proposal, decisions }) => ({
    ...{ number, title, language, text },
    case: proposal && {
      ...{ id: proposal.id, version: proposal.version },
      ...{ recommendation: proposal.recommendation, recommendationLanguage: proposal.paperLanguage },
    },
    decisions: decisions.map((one) => one.number),
  }));
}
