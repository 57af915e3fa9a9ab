/** A body's rules, frozen into each of its rounds. Fractions are of all seats, vacant ones too. */
export interface Rules {
  preset: Preset;
  /** Present seats needed: at least half of all, or more than half. */
  quorum: 'half' | 'more_than_half';
  /** What approving needs a majority of: the votes cast, or all seats. */
  majority: 'votes_cast' | 'seats';
  /** Equal votes: the matter lapses, or whoever chairs decides. */
  tie: 'lapses' | 'chair_decides';
  abstention: boolean;
  /** When a deputy steps in: for one who stands aside and in a vacant seat, for one who stands aside alone, or never. */
  deputies: 'any_absence' | 'recusal_only' | 'none';
  /** Who decides that a member stands aside. */
  recusalDecidedBy: 'member' | 'body';
  /** Votes are seen by the body's other seats while the round is open. */
  openVotes: boolean;
  /** Days from opening to deadline when nothing else is said. */
  deadlineDays: number;
  /** Months until an approval is due for review when nothing else is said. */
  reviewMonths: number;
  /** The paragraphs the preset follows, and the day they were read. */
  ruleText: string;
  ruleTextOf: string;
  /** Where the text stands, by whoever makes it. Not in the rules frozen before they said it. */
  ruleSource?: string | null;
}

export const presets = ['DK', 'NO', 'SE', 'association'] as const;
export type Preset = (typeof presets)[number];

const unlessSaid = {
  majority: 'votes_cast',
  recusalDecidedBy: 'body',
  openVotes: true,
  deadlineDays: 14,
  reviewMonths: 24,
  ruleTextOf: '2026-11-01',
} as const;

/** What a body begins with. The texts name the law and do not quote it; what each says is told in `voting.rule`. */
export const rulesOf: Record<Preset, Rules> = {
  DK: {
    ...unlessSaid,
    preset: 'DK',
    quorum: 'half',
    tie: 'lapses',
    abstention: true,
    deputies: 'recusal_only',
    ruleText: 'Kommunestyrelsesloven §§ 11 og 14',
    ruleTextOf: '2026-11-27',
    ruleSource: 'https://www.retsinformation.dk/eli/lta/2019/47',
  },
  NO: {
    ...unlessSaid,
    preset: 'NO',
    quorum: 'half',
    tie: 'chair_decides',
    abstention: false,
    deputies: 'any_absence',
    ruleText: 'Kommuneloven §§ 8-1, 11-9 og 11-10, forvaltningsloven §§ 6 og 8',
    ruleSource: 'https://lovdata.no/dokument/NL/lov/2018-06-22-83',
  },
  SE: {
    ...unlessSaid,
    preset: 'SE',
    quorum: 'more_than_half',
    tie: 'chair_decides',
    abstention: true,
    deputies: 'any_absence',
    ruleText: 'Kommunallagen 6 kap. 27, 28 och 30 §§',
    ruleTextOf: '2026-11-27',
    ruleSource: 'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/kommunallag-2017725_sfs-2017-725/',
  },
  association: {
    ...unlessSaid,
    preset: 'association',
    quorum: 'half',
    tie: 'chair_decides',
    abstention: true,
    deputies: 'any_absence',
    recusalDecidedBy: 'member',
    ruleText: '',
    ruleSource: null,
  },
};
