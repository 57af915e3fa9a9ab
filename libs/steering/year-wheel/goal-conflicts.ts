/** Where it is said that targets pull against each other. */
interface Source {
  title: string;
  publisher: string;
  year: number;
  url: string;
}

/**
 * Targets that often pull against each other where a municipality works with both at one place or time, each pair of sides with a public
 * source. The source says that the tension is known, not that it is there: committees are asked to talk, and nothing is judged.
 */
export interface ConflictRule {
  id: string;
  one: readonly string[];
  other: readonly string[];
  source: Source;
}

const ipbes: Source = {
  title: 'Global Assessment Report on Biodiversity and Ecosystem Services',
  publisher: 'IPBES',
  year: 2019,
  url: 'https://www.ipbes.net/global-assessment',
};
const guide: Source = {
  title: 'A Guide to SDG Interactions: from Science to Implementation',
  publisher: 'International Council for Science (ICSU)',
  year: 2017,
  url: 'https://doi.org/10.24948/2017.01',
};
const nexus: Source = {
  title: 'Toward an Understanding of Synergies and Trade-Offs Between Water, Energy, and Food SDG Targets',
  publisher: 'Frontiers in Environmental Science',
  year: 2018,
  url: 'https://doi.org/10.3389/fenvs.2018.00112',
};
const renewables: Source = {
  title: 'Mainstreaming Biodiversity into Renewable Power Infrastructure',
  publisher: 'OECD',
  year: 2024,
  url: 'https://doi.org/10.1787/357ac474-en',
};
const dense: Source = {
  title: 'Going Green and Going Dense: A Systematic Review of Compatibilities and Conflicts in Urban Research',
  publisher: 'Sustainability 13(19), 10643',
  year: 2021,
  url: 'https://doi.org/10.3390/su131910643',
};
const warming: Source = {
  title: 'Global Warming of 1.5 °C, chapter 5',
  publisher: 'IPCC',
  year: 2018,
  url: 'https://www.ipcc.ch/sr15/chapter/chapter-5/',
};

/** As of November 2026. A pair is added with its source, never without one. */
export const conflictRules: readonly ConflictRule[] = [
  { id: 'homes_and_nature', one: ['11.1', '11.3'], other: ['15.1', '15.3', '15.5', '15.9'], source: ipbes },
  { id: 'roads_and_nature', one: ['9.1', '9.4'], other: ['15.1', '15.5'], source: ipbes },
  { id: 'dense_and_green', one: ['11.1', '11.3'], other: ['11.7'], source: dense },
  { id: 'power_and_nature', one: ['7.2'], other: ['15.1', '15.5'], source: renewables },
  { id: 'power_and_water', one: ['7.2'], other: ['6.4', '6.6'], source: nexus },
  { id: 'farming_and_water', one: ['2.3'], other: ['6.3', '6.4', '6.6'], source: nexus },
  { id: 'farming_and_nature', one: ['2.3'], other: ['15.1', '15.5'], source: guide },
  { id: 'visitors_and_coast', one: ['8.9'], other: ['14.2', '14.5'], source: guide },
  { id: 'climate_and_cost', one: ['13.2'], other: ['1.2', '7.1', '10.2'], source: warming },
];
