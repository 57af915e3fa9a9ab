import type { Addresses } from './addresses.js';

/** Development projects, and the log they keep. */
export const projectPaths = {
  projects: {
    da: 'udviklingsprojekter',
    nb: 'utviklingsprosjekter',
    nn: 'utviklingsprosjekt',
    sv: 'utvecklingsprojekt',
    en: 'projects',
  },
  newProject: {
    da: 'udviklingsprojekter/nyt',
    nb: 'utviklingsprosjekter/nytt',
    nn: 'utviklingsprosjekt/nytt',
    sv: 'utvecklingsprojekt/nytt',
    en: 'projects/new',
  },
  project: {
    da: 'udviklingsprojekter/:project',
    nb: 'utviklingsprosjekter/:project',
    nn: 'utviklingsprosjekt/:project',
    sv: 'utvecklingsprojekt/:project',
    en: 'projects/:project',
  },
  changeProject: {
    da: 'udviklingsprojekter/:project/aendre',
    nb: 'utviklingsprosjekter/:project/endre',
    nn: 'utviklingsprosjekt/:project/endre',
    sv: 'utvecklingsprojekt/:project/andra',
    en: 'projects/:project/change',
  },
  stopCard: {
    da: 'udviklingsprojekter/:project/stopkort',
    nb: 'utviklingsprosjekter/:project/stoppkort',
    nn: 'utviklingsprosjekt/:project/stoppkort',
    sv: 'utvecklingsprojekt/:project/stoppkort',
    en: 'projects/:project/stop-card',
  },
  projectCase: {
    da: 'udviklingsprojekter/:project/case',
    nb: 'utviklingsprosjekter/:project/eksempel',
    nn: 'utviklingsprosjekt/:project/doeme',
    sv: 'utvecklingsprojekt/:project/exempel',
    en: 'projects/:project/case',
  },
  newLogNote: {
    da: 'udviklingsprojekter/:project/log',
    nb: 'utviklingsprosjekter/:project/logg',
    nn: 'utviklingsprosjekt/:project/logg',
    sv: 'utvecklingsprojekt/:project/logg',
    en: 'projects/:project/log',
  },
  logNote: {
    da: 'logbogsnotat/:note',
    nb: 'loggnotat/:note',
    nn: 'loggnotat/:note',
    sv: 'loggnotering/:note',
    en: 'log-note/:note',
  },
} as const satisfies Addresses;
