import type { Language } from '#libs/catalogue';
import type { DemoBody, DemoSector } from './body.js';

const sectors: DemoSector[] = ['business', 'education', 'culture'];
const term = { since: '2024-01-01', until: '2027-12-31' };

export const boardMembers = Array.from({ length: 5 }, (_, index) => `board-${index + 1}@baeredygtig-herning.example`);
export const councilMembers = Array.from({ length: 25 }, (_, index) => `council-${index + 1}@baeredygtig-herning.example`);

/** The text says which walks of life the council comes from, not how many from each; here they take turns. */
export function councilSector(index: number): DemoSector {
  return sectors[index % sectors.length] ?? 'business';
}

/** Its members are not in the seed texts, so its seats stay out of the demo; the year wheel needs the committee alone. */
function committee(slug: string, abbreviation: string, names: Record<Language, string>): DemoBody {
  return {
    slug,
    kind: 'committee',
    statutory: true,
    rules: 'DK',
    network: null,
    tenant: 'herning',
    names,
    abbreviation,
    secretary: 'secretary@herning.example',
    mandate: null,
    plan: [],
    seats: [],
  };
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
      role: index === 0 ? 'chair' : 'member',
      holder,
      deputy: null,
      ...term,
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
      role: index === 0 ? 'chair' : 'member',
      holder,
      deputy: null,
      ...term,
    })),
  },
  {
    slug: 'politisk-foelgegruppe',
    kind: 'following_group',
    statutory: false,
    rules: 'association',
    network: null,
    tenant: 'herning',
    names: {
      da: 'Politisk følgegruppe for verdensmålene',
      nb: 'Politisk følgegruppe for bærekraftsmålene',
      nn: 'Politisk følgjegruppe for berekraftsmåla',
      sv: 'Politisk följegrupp för de globala målen',
      en: 'Political following group for the Sustainable Development Goals',
    },
    abbreviation: null,
    secretary: 'secretary@herning.example',
    mandate: null,
    plan: [],
    seats: [],
  },
  committee('udvalget-for-oekonomi', 'ØKO', {
    da: 'Udvalget for økonomi',
    nb: 'Utvalget for økonomi',
    nn: 'Utvalet for økonomi',
    sv: 'Nämnden för ekonomi',
    en: 'Committee on finance',
  }),
  committee('udvalget-for-miljoe-og-natur', 'MIN', {
    da: 'Udvalget for miljø og natur',
    nb: 'Utvalget for miljø og natur',
    nn: 'Utvalet for miljø og natur',
    sv: 'Nämnden för miljö och natur',
    en: 'Committee on environment and nature',
  }),
  committee('udvalget-for-by-og-bolig', 'BYB', {
    da: 'Udvalget for by og bolig',
    nb: 'Utvalget for by og bolig',
    nn: 'Utvalet for by og bustad',
    sv: 'Nämnden för stad och bostäder',
    en: 'Committee on town and housing',
  }),
  committee('udvalget-for-beskaeftigelse-og-skoler', 'BES', {
    da: 'Udvalget for beskæftigelse og skoler',
    nb: 'Utvalget for sysselsetting og skoler',
    nn: 'Utvalet for sysselsetjing og skular',
    sv: 'Nämnden för arbetsmarknad och skolor',
    en: 'Committee on employment and schools',
  }),
  committee('udvalget-for-boern-og-familie', 'BFU', {
    da: 'Udvalget for børn og familie',
    nb: 'Utvalget for barn og familie',
    nn: 'Utvalet for barn og familie',
    sv: 'Nämnden för barn och familj',
    en: 'Committee on children and families',
  }),
  committee('udvalget-for-social-og-sundhed', 'SOS', {
    da: 'Udvalget for social og sundhed',
    nb: 'Utvalget for sosiale tjenester og helse',
    nn: 'Utvalet for sosiale tenester og helse',
    sv: 'Nämnden för socialtjänst och hälsa',
    en: 'Committee on social affairs and health',
  }),
  committee('udvalget-for-kultur', 'KUL', {
    da: 'Udvalget for kultur',
    nb: 'Utvalget for kultur',
    nn: 'Utvalet for kultur',
    sv: 'Nämnden för kultur',
    en: 'Committee on culture',
  }),
];
