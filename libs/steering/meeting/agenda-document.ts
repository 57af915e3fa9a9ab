import { formatPeriod, type Language } from '#libs/platform';
import { type Block, type ExportDocument, plain, type Words, wordsIn } from '#libs/platform/documents';
import type { AgendaItemView, MeetingView } from './meeting-view.js';

/** A case's paper on the version before the body. */
export interface AgendaPaper {
  proposalId: string;
  background: string;
  assessment: string;
  language: string | null;
}

/** The agenda with its papers, in the meeting's language: what goes into a committee's own system. */
export function agendaDocument(
  meeting: MeetingView,
  papers: readonly AgendaPaper[],
  body: string,
  address: string,
  at: Date,
): ExportDocument {
  const language = meeting.language as Language;
  const t = wordsIn(language);
  const { beginsAt, endsAt, zone } = meeting;
  const when = beginsAt && endsAt ? formatPeriod(language, beginsAt, endsAt, zone) : '';
  const facts = [
    { term: t('meeting.when'), value: when },
    { term: t('meeting.place'), value: meeting.place },
    { term: t('meeting.online'), value: meeting.onlineUrl },
  ].filter(({ value }) => value !== '');
  return {
    language,
    title: meeting.title,
    description: t('meeting.agenda'),
    author: body,
    keywords: [],
    date: at,
    address,
    foot: [body, when].filter(Boolean).join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      { kind: 'paragraph', voice: 'kicker', runs: plain(body) },
      { kind: 'heading', level: 1, runs: plain(meeting.title) },
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts: facts.map(({ term, value }) => ({ term, lines: [plain(value)] })) }] : []),
      { kind: 'heading', level: 2, runs: plain(t('meeting.agenda')) },
      ...meeting.agenda.flatMap((item): Block[] => {
        return [
          { kind: 'heading', level: 3, runs: [{ text: `${item.number}. ` }, { text: item.title, lang: item.language as Language }] },
          ...item.text
            .split(/\n{2,}/)
            .filter(Boolean)
            .map((text): Block => ({ kind: 'paragraph', runs: [{ text, lang: item.language as Language }] })),
          ...(item.proposal
            ? ofCase(
                t,
                item.proposal,
                papers.find(({ proposalId }) => proposalId === item.proposal?.id),
              )
            : []),
        ];
      }),
    ],
  };
}

function ofCase(
  t: Words,
  { isTakenBack, recommendation }: NonNullable<AgendaItemView['proposal']>,
  paper: AgendaPaper | undefined,
): Block[] {
  // It keeps its number, as the agenda may have been sent out; nothing of it is to be decided.
  if (isTakenBack) return [{ kind: 'paragraph', runs: plain(t('steering.state.taken_back')) }];
  return [
    ...(recommendation ? recommended(t('meeting.recommendation'), recommendation) : []),
    ...(paper ? written(t('steering.background'), paper.background, paper.language) : []),
    ...(paper ? written(t('steering.assessment'), paper.assessment, paper.language) : []),
  ];
}

function recommended(label: string, text: string): Block[] {
  return [{ kind: 'paragraph', runs: [{ text: `${label}:`, bold: true }, { text: ` ${text}` }] }];
}

function written(label: string, text: string, language: string | null): Block[] {
  return [
    { kind: 'heading', level: 4, runs: plain(label) },
    { kind: 'markdown', text, firstLevel: 4, lang: (language as Language | null) ?? undefined },
  ];
}
