import { describe, expect, it } from '@jest/globals';
import { activitiesIn, dimensionsIn } from './activities-in.js';
import { actorGroupsIn, municipalRolesIn } from './actors-in.js';
import { partnersIn } from './partners-in.js';

describe('actor groups', () => {
  it.each<[string, string[]]>([
    ['Skolerne og virksomhederne er med.', ['business', 'education']],
    ['Innbyggerne og frivillige møttes på biblioteket.', ['citizens', 'culture', 'civil_society']],
    ['Innbyggjarane og verksemder i næringslivet deltok.', ['business', 'citizens']],
    ['Invånare, företag och föreningar var med.', ['business', 'citizens', 'civil_society']],
    ['Residents, schools and companies took part.', ['business', 'education', 'citizens']],
    ['Et nettverk for samarbeid mellom kommuner', ['municipality']],
    ['Kommunen har laget en plan.', []],
  ])('%s', (sentence, groups) => {
    expect(actorGroupsIn([sentence]).values).toEqual(groups);
  });

  it('are those of a sentence that lists them, whatever else is mentioned', () => {
    const found = actorGroupsIn(['Museet åbnede i går.', 'Vi har tre målgrupper: borgere, skoler og kommunen.']);
    expect(found).toMatchObject({ values: ['education', 'citizens', 'municipality'], reason: 'actor_groups_listed' });
  });
});

describe('the municipality’s roles', () => {
  it.each<[string, string[]]>([
    ['Kommunen er den største arbejdsplads i kommunen.', ['employer']],
    ['Kommunen som arbeidsgiver stiller krav i anskaffelser.', ['employer', 'purchaser']],
    ['Kommunen som byggherre och planmyndighet', ['authority', 'owner']],
    ['The municipality as an employer and facilitator', ['employer', 'facilitator']],
  ])('%s', (sentence, roles) => {
    expect(municipalRolesIn([sentence]).values).toEqual(roles);
  });
});

describe('activities', () => {
  it.each<[string, string[]]>([
    ['Vi samarbejder med lokale virksomheder.', ['business_cooperation']],
    ['Borgerinddragelse og udviklingsprojekter', ['development_project', 'citizen_involvement']],
    ['Innbyggjarmedverknad er viktig.', ['citizen_involvement']],
    ['Medborgardialog om skolskjuts', ['citizen_involvement']],
    ['Næringslivet vokser.', []],
  ])('%s', (sentence, activities) => {
    expect(activitiesIn([sentence]).values).toEqual(activities);
  });
});

describe('the dimensions', () => {
  it.each<[string, string[]]>([
    ['sosial, økonomisk og miljømessig bærekraft', ['social', 'economic', 'environmental']],
    ['Social bæredygtighed er målet.', ['social']],
    ['ekonomisk och social hållbarhet', ['social', 'economic']],
    ['environmental sustainability', ['environmental']],
    ['Den økonomiske situation er svær, og bæredygtighed er vigtigt.', []],
    ['Vi bruger sociale medier.', []],
  ])('%s', (sentence, dimensions) => {
    expect(dimensionsIn([sentence]).values).toEqual(dimensions);
  });
});

describe('partners', () => {
  const names = (sentence: string) => partnersIn([sentence], 'Solfjord kommune').map(({ value }) => value.name);

  it.each<[string, string[]]>([
    ['Nettverket samarbeider også med KS og flere FN-organisasjoner.', ['KS', 'FN-organisasjoner']],
    ['Vi arbetar tillsammans med Naturskyddsföreningen och Region Skåne.', ['Naturskyddsföreningen', 'Region Skåne']],
    ['Det skjer i samarbeid med Solfjord kommune.', []],
    ['Vi samarbeider med Kari Nes.', []],
    ['Vi samarbejder med skolerne.', []],
    ['Vi er med i et partnerskab med Mariehavn Kommune og Storevik kommune.', ['Mariehavn Kommune', 'Storevik kommune']],
  ])('%s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it('are also organisations the text presents', () => {
    expect(partnersIn(['Vi har oprettet Grøn By, en medlemsorganisation, i år.'])).toMatchObject([
      { value: { name: 'Grøn By', role: 'medlemsorganisation' } },
    ]);
  });
});
