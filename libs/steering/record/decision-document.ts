import { formatDate, type Language, nameIn } from '#libs/platform';
import { type Block, type ExportDocument, type Fact, plain, type Run, type Words, wordsIn } from '#libs/platform/documents';
import type { DecidedSeat, DecisionView, OtherDecision } from '../decision/decision-view.js';
import { outcomeWords } from '../decision/outcome-words.js';
import { saysVersion } from '../proposal/proposal-row.js';
import { written } from './written.js';

/** A decision as its page shows it to this reader: outside its network without names and reasons. `address` is its page's. */
export function decisionDocument(decision: DecisionView, language: Language, address: string): ExportDocument {
  const t = wordsIn(language);
  const body = nameIn(language, decision.body.names);
  const number = t('record.number', { number: decision.number });
  const decided = formatDate(language, decision.decidedAt);
  const outcome = outcomeWords(language, decision.kind, decision.outcome);
  return {
    language,
    title: decision.title,
    description: outcome,
    author: body,
    keywords: [],
    date: new Date(decision.decidedAt),
    address,
    foot: [body, number, decided].join(' · '),
    pageOf: t('export.page_of', { page: '{page}', pages: '{pages}' }),
    pictures: [],
    blocks: [
      voiced('kicker', [body, number].join(' · ')),
      { kind: 'heading', level: 1, runs: [written(decision.title, language, decision.language)] },
      voiced('lead', outcome),
      paragraph(
        [
          t('steering.decided_on', { date: decided }),
          ...(saysVersion(decision) ? [t('steering.decided_version', { version: decision.version })] : []),
          ...(decision.reviewBy && !decision.withdrawnBy
            ? [t('steering.review_by', { date: formatDate(language, decision.reviewBy) })]
            : []),
        ].join(' '),
      ),
      ...(decision.listId ? [paragraph(t('consent.decided'))] : []),
      ...other('steering.superseded_by', decision.supersededBy, language, t),
      ...(decision.isUnchanged ? [] : [voiced('warning', t('steering.changed'))]),
      ...other('withdrawal.withdrawn_by', decision.withdrawnBy, language, t),
      ...words(decision, language, t),
      ...headed(t('steering.recommendation'), [
        {
          kind: 'quote',
          blocks: [{ kind: 'paragraph', runs: [written(decision.recommendation, language, decision.recommendationLanguage)] }],
          by: null,
        },
      ]),
      ...headed(t('record.numbers'), [{ kind: 'facts', facts: counts(decision, t) }, paragraph(quorum(decision, t))]),
      ...headed(t('steering.seats_caption'), [seatTable(decision, t)]),
      ...reasons(decision, language, t),
      ...statements(decision, language, t),
      ...headed(t('steering.rules'), [{ kind: 'paragraph', runs: rules(decision, language, t) }]),
      ...other('steering.supersedes', decision.supersedes, language, t),
      ...other('withdrawal.withdraws', decision.withdraws, language, t),
      ...headed(t('record.proof'), proof(decision, decided, t)),
    ],
  };
}

/** What was to be decided: a motion's words, or why an approval should be withdrawn. */
function words({ kind, text, textLanguage }: DecisionView, language: Language, t: Words): Block[] {
  if (text === null) return [];
  if (kind === 'withdrawal')
    return headed(t('withdrawal.reason_title'), [{ kind: 'paragraph', runs: [written(text, language, textLanguage)] }]);
  return headed(t('motion.kind'), [{ kind: 'markdown', text, firstLevel: 3 }]);
}

/** The decision whose place this one takes, or that takes this one's. */
function other(key: string, found: OtherDecision | null, language: Language, t: Words): Block[] {
  return found ? [paragraph(t(key, { number: found.number, date: formatDate(language, found.decidedAt) }))] : [];
}

function counts({ tally, meetingId }: DecisionView, t: Words): Fact[] {
  return [
    ['approve', tally.approve],
    ['reject', tally.reject],
    ['send_back', tally.sendBack],
    ['abstain', tally.abstain],
    ['recused', tally.recused],
    [meetingId ? 'not_present' : 'absent', tally.absent],
  ].map(([key, count]) => ({ term: t(`steering.counted.${key}`), lines: [plain(String(count))] }));
}

function quorum({ tally }: DecisionView, t: Words): string {
  const took = t('steering.quorum_then', { answered: tally.present, seats: tally.seats, quorum: String(tally.hasQuorum) });
  return tally.hasQuorum ? `${took} ${t('steering.needed', { needed: tally.needed })}` : took;
}

interface Made {
  preset: string;
  /** Whoever gave no answer in a meeting was not there. */
  meetingId: string | null;
}

/** Where nobody is named, nothing is left empty for names. */
function seatTable({ seats, rules, meetingId }: DecisionView, t: Words): Block {
  const isNamed = seats.some(({ name }) => name !== null);
  return {
    kind: 'table',
    head: [t('steering.seat'), ...(isNamed ? [t('steering.member')] : []), t('steering.answer')].map(plain),
    rows: seats.map((seat) => [
      plain(placeOf(seat, t)),
      ...(isNamed ? [plain(memberOf(seat, rules.preset, t))] : []),
      plain(answerOf(seat, { preset: rules.preset, meetingId }, t)),
    ]),
  };
}

function placeOf({ tenant, sector, role }: DecidedSeat, t: Words): string {
  return [tenant?.name, sector && t(`steering.sector.${sector}`), role !== 'member' && t(`steering.role.${role}`)]
    .filter(Boolean)
    .join(', ');
}

/** Who sat; and for whom, where that one stood aside. */
function memberOf({ name, standsAside, sits }: DecidedSeat, preset: string, t: Words): string {
  const who = name && sits === 'deputy' ? t('steering.deputy_sits', { name, deputy: t('steering.deputy', { preset }) }) : (name ?? '–');
  return standsAside ? `${who}; ${t('steering.stands_aside', { name: standsAside })}` : who;
}

function answerOf({ name, vote, recused, standsAside, sits, usesIt }: DecidedSeat, { preset, meetingId }: Made, t: Words): string {
  const unanswered = t(meetingId ? 'recording.answer.absent' : 'steering.has_not_answered');
  const answered = vote ? t(`steering.voted.${vote}`) : recused && sits !== 'deputy' ? '' : unanswered;
  return [
    recused && !standsAside && t('steering.recusal_state.aside'),
    sits === 'deputy' && !name && t('steering.as_deputy', { deputy: t('steering.deputy', { preset }) }),
    answered,
    usesIt && t('steering.uses_it'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Who followed the recommendation gave it as the reason, and it stands above. */
function reasons({ seats, recommendation }: DecisionView, language: Language, t: Words): Block[] {
  const own = seats.filter(({ reason }) => reason && reason !== recommendation);
  return own.length === 0
    ? []
    : headed(
        t('steering.reasons'),
        own.map((seat) => said(seat.speaker, seat.reason ?? '', language, seat.language)),
      );
}

function statements({ statements }: DecisionView, language: Language, t: Words): Block[] {
  if (statements.length === 0) return [];
  return headed(
    t('steering.statements'),
    statements.map((one) => said(one.speaker, one.text, language, one.language)),
  );
}

function rules({ rules }: DecisionView, language: Language, t: Words): Run[] {
  const { preset, ruleText, ruleTextOf, ruleSource } = rules;
  const read = ruleText && ` ${t('voting.read_on', { text: ruleText, date: formatDate(language, ruleTextOf) })}.`;
  return [
    { text: `${t(`steering.preset.${preset}`)}. ${t(`voting.rule.${preset}`)}${read}` },
    ...(ruleSource ? [{ text: ' ' }, { text: t('voting.source'), href: ruleSource }] : []),
  ];
}

function proof({ number, hash, isUnchanged }: DecisionView, decided: string, t: Words): Block[] {
  const facts: Fact[] = [
    { term: t('record.place'), lines: [plain(String(number))] },
    // In two lines: a line of a document is not that long.
    { term: t('record.hash'), lines: [plain(hash.slice(0, 32)), plain(hash.slice(32))] },
  ];
  return [
    ...(isUnchanged ? [paragraph(t('steering.unchanged_since', { date: decided }))] : []),
    { kind: 'facts', facts },
    voiced('quiet', t('record.proof_text')),
  ];
}

function said(by: string, text: string, language: Language, writtenIn: string | null): Block {
  return { kind: 'paragraph', runs: [{ text: `${by}: `, bold: true }, written(text, language, writtenIn)] };
}

function headed(title: string, blocks: Block[]): Block[] {
  return [{ kind: 'heading', level: 2, runs: plain(title) }, ...blocks];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}

function voiced(voice: 'kicker' | 'lead' | 'quiet' | 'warning', text: string): Block {
  return { kind: 'paragraph', voice, runs: plain(text) };
}
