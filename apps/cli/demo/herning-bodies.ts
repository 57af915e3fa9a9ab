import { type DemoBody, type DemoSeat, type DemoSector, termEnd } from './body.js';
import { followingGroup, herningCommittees } from './herning-committees.js';

const sectors: DemoSector[] = ['business', 'education', 'culture'];
const term = { since: '2024-01-01', until: termEnd };

export const boardMembers = Array.from({ length: 5 }, (_, index) => `board-${index + 1}@baeredygtig-herning.example`);
export const councilMembers = Array.from({ length: 25 }, (_, index) => `council-${index + 1}@baeredygtig-herning.example`);

/** The text says which walks of life the council comes from, not how many from each; here they take turns. */
export function councilSector(index: number): DemoSector {
  return sectors[index % sectors.length] ?? 'business';
}

/** Last days of those who left the council by their number: three of its seats are vacant. */
const leftCouncil: Record<number, string> = { 17: '2025-12-31', 22: '2026-06-30', 24: '2026-10-31' };

function roleAt(index: number): DemoSeat['role'] {
  return index === 0 ? 'chair' : index === 1 ? 'deputy_chair' : 'member';
}

export const herningBodies: DemoBody[] = [
  {
    slug: 'baeredygtig-herning-bestyrelse',
    kind: 'board',
    statutory: false,
    rules: 'association',
    network: null,
    tenant: 'baeredygtig-herning',
    names: {
      da: 'Bestyrelsen for Bæredygtig Herning',
      nb: 'Styret i Bæredygtig Herning',
      nn: 'Styret i Bæredygtig Herning',
      sv: 'Styrelsen för Bæredygtig Herning',
      en: 'Board of Bæredygtig Herning',
    },
    abbreviation: null,
    secretary: 'editor@baeredygtig-herning.example',
    mandate: null,
    plan: [],
    seats: boardMembers.map((holder, index) => ({
      tenant: 'baeredygtig-herning',
      sector: null,
      role: roleAt(index),
      holder,
      deputy: null,
      ...term,
      // Who is vice-chair now led the first board.
      ...(index === 0 && { former: [{ holder: boardMembers[1] as string, since: '2022-01-01', until: '2023-12-31' }] }),
    })),
  },
  {
    slug: 'baeredygtighedsraadet',
    kind: 'council',
    statutory: false,
    rules: 'association',
    network: null,
    tenant: 'baeredygtig-herning',
    names: {
      da: 'Bæredygtighedsrådet',
      nb: 'Bærekraftsrådet i Herning',
      nn: 'Berekraftsrådet i Herning',
      sv: 'Hållbarhetsrådet i Herning',
      en: 'Sustainability council of Herning',
    },
    abbreviation: null,
    secretary: 'editor@baeredygtig-herning.example',
    mandate: null,
    plan: [],
    seats: councilMembers.map((holder, index) => ({
      tenant: 'baeredygtig-herning',
      sector: councilSector(index),
      role: roleAt(index),
      deputy: null,
      ...term,
      ...(leftCouncil[index + 1]
        ? { holder: null, former: [{ holder, since: term.since, until: leftCouncil[index + 1] as string }] }
        : { holder }),
    })),
  },
  followingGroup,
  ...herningCommittees,
];
