import type { Language } from '#libs/catalogue';
import type { DemoBody, DemoSeat } from './body.js';

/** Danish committees sit for four years, from the January after the election. */
const thisTerm = { since: '2026-01-01', until: '2029-12-31' };
const lastTerm = { since: '2022-01-01', until: '2025-12-31' };

/** Who sits in them is not in the seed texts: the seats are filled with accounts that are roles. */
const example: Record<Language, string> = {
  da: 'Eksempel: Antallet af pladser er opdigtet, og ingen af medlemmerne er en person.',
  nb: 'Eksempel: Antallet plasser er oppdiktet, og ingen av medlemmene er en person.',
  nn: 'Eksempel: Talet på plassar er oppdikta, og ingen av medlemene er ein person.',
  sv: 'Exempel: Antalet platser är påhittat, och ingen av ledamöterna är en person.',
  en: 'Example: The number of seats is invented, and none of the members is a person.',
};

/** What every committee does for the goals; the rest of their work is not the demo's. */
const mandate: Record<Language, string> = {
  da: `Behandler verdensmålene mindst én gang i kvartalet. ${example.da}`,
  nb: `Behandler bærekraftsmålene minst én gang i kvartalet. ${example.nb}`,
  nn: `Behandlar berekraftsmåla minst éin gong i kvartalet. ${example.nn}`,
  sv: `Behandlar de globala målen minst en gång i kvartalet. ${example.sv}`,
  en: `Treats the goals at least once a quarter. ${example.en}`,
};

interface Committee {
  /** In its accounts: `kul-chair@herning.example`. */
  short: string;
  abbreviation: string;
  slug: string;
  names: Record<Language, string>;
}

const committees: Committee[] = [
  {
    short: 'oeko',
    abbreviation: 'ØKO',
    slug: 'udvalget-for-oekonomi',
    names: {
      da: 'Udvalget for økonomi',
      nb: 'Utvalget for økonomi',
      nn: 'Utvalet for økonomi',
      sv: 'Nämnden för ekonomi',
      en: 'Committee on finance',
    },
  },
  {
    short: 'min',
    abbreviation: 'MIN',
    slug: 'udvalget-for-miljoe-og-natur',
    names: {
      da: 'Udvalget for miljø og natur',
      nb: 'Utvalget for miljø og natur',
      nn: 'Utvalet for miljø og natur',
      sv: 'Nämnden för miljö och natur',
      en: 'Committee on environment and nature',
    },
  },
  {
    short: 'byb',
    abbreviation: 'BYB',
    slug: 'udvalget-for-by-og-bolig',
    names: {
      da: 'Udvalget for by og bolig',
      nb: 'Utvalget for by og bolig',
      nn: 'Utvalet for by og bustad',
      sv: 'Nämnden för stad och bostäder',
      en: 'Committee on town and housing',
    },
  },
  {
    short: 'bes',
    abbreviation: 'BES',
    slug: 'udvalget-for-beskaeftigelse-og-skoler',
    names: {
      da: 'Udvalget for beskæftigelse og skoler',
      nb: 'Utvalget for sysselsetting og skoler',
      nn: 'Utvalet for sysselsetjing og skular',
      sv: 'Nämnden för arbetsmarknad och skolor',
      en: 'Committee on employment and schools',
    },
  },
  {
    short: 'bfu',
    abbreviation: 'BFU',
    slug: 'udvalget-for-boern-og-familie',
    names: {
      da: 'Udvalget for børn og familie',
      nb: 'Utvalget for barn og familie',
      nn: 'Utvalet for barn og familie',
      sv: 'Nämnden för barn och familj',
      en: 'Committee on children and families',
    },
  },
  {
    short: 'sos',
    abbreviation: 'SOS',
    slug: 'udvalget-for-social-og-sundhed',
    names: {
      da: 'Udvalget for social og sundhed',
      nb: 'Utvalget for sosiale tjenester og helse',
      nn: 'Utvalet for sosiale tenester og helse',
      sv: 'Nämnden för socialtjänst och hälsa',
      en: 'Committee on social affairs and health',
    },
  },
  {
    short: 'kul',
    abbreviation: 'KUL',
    slug: 'udvalget-for-kultur',
    names: {
      da: 'Udvalget for kultur',
      nb: 'Utvalget for kultur',
      nn: 'Utvalet for kultur',
      sv: 'Nämnden för kultur',
      en: 'Committee on culture',
    },
  },
];

const places = ['chair', 'vice-chair', 'member-1', 'member-2', 'member-3'] as const;
type Place = (typeof places)[number];
const titleOf: Record<Place, string> = {
  chair: 'Formand',
  'vice-chair': 'Næstformand',
  'member-1': 'Medlem 1',
  'member-2': 'Medlem 2',
  'member-3': 'Medlem 3',
};
const at = (short: string, place: Place) => `${short}-${place}@herning.example`;

/** One left on taking another office, and nobody has been named since. */
const left = { holder: at('kul', 'member-3'), since: thisTerm.since, until: '2026-09-30' };

/** By address: what each account is called. */
export const committeeMembers: { email: string; name: string }[] = committees.flatMap(({ short, names }) =>
  places.map((place) => ({ email: at(short, place), name: `${titleOf[place]}, ${names.da}` })),
);

const seat = (difference: Partial<DemoSeat>): DemoSeat => ({
  ...{ tenant: 'herning', sector: null, role: 'member', holder: null, deputy: null, ...thisTerm },
  ...difference,
});

function committeeSeat(short: string, place: Place): DemoSeat {
  const holder = at(short, place);
  if (holder === left.holder) return seat({ former: [left] });
  // Whoever leads the finances now led the environment before.
  if (holder === at('min', 'chair')) return seat({ role: 'chair', holder, former: [{ holder: at('oeko', 'chair'), ...lastTerm }] });
  return seat({ role: place === 'chair' ? 'chair' : place === 'vice-chair' ? 'deputy_chair' : 'member', holder });
}

const ofHerning = {
  statutory: true,
  rules: 'DK',
  network: null,
  tenant: 'herning',
  secretary: 'secretary@herning.example',
  plan: [],
} as const;

export const herningCommittees: DemoBody[] = committees.map(({ short, abbreviation, slug, names }) => ({
  ...ofHerning,
  kind: 'committee',
  plan: [],
  ...{ slug, names, abbreviation, mandate },
  seats: places.map((place) => committeeSeat(short, place)),
}));

/** One of each committee, so that the goals are followed across them. */
export const followingGroup: DemoBody = {
  ...ofHerning,
  slug: 'politisk-foelgegruppe',
  kind: 'following_group',
  statutory: false,
  rules: 'association',
  plan: [],
  names: {
    da: 'Politisk følgegruppe for verdensmålene',
    nb: 'Politisk følgegruppe for bærekraftsmålene',
    nn: 'Politisk følgjegruppe for berekraftsmåla',
    sv: 'Politisk följegrupp för de globala målen',
    en: 'Political following group for the Sustainable Development Goals',
  },
  abbreviation: null,
  mandate: {
    da: `Følger arbejdet med verdensmålene på tværs af udvalgene. ${example.da}`,
    nb: `Følger arbeidet med bærekraftsmålene på tvers av utvalgene. ${example.nb}`,
    nn: `Følgjer arbeidet med berekraftsmåla på tvers av utvala. ${example.nn}`,
    sv: `Följer arbetet med de globala målen över nämndgränserna. ${example.sv}`,
    en: `Follows the work on the goals across the committees. ${example.en}`,
  },
  seats: committees.map(({ short }, index) =>
    seat({
      role: index === 0 ? 'chair' : index === 1 ? 'deputy_chair' : 'member',
      holder: at(short, 'vice-chair'),
      ...(index === 0 && { former: [{ holder: at('min', 'vice-chair'), ...lastTerm }] }),
    }),
  ),
};
