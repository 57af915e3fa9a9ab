import { type Look, linkOn, refusedBy } from './look.js';

const storevik = 'editor@storevik.example';
const list = '/nb/utviklingsprosjekter';
const aProject = linkOn(list, /\/utviklingsprosjekter\/[^/?]+$/, /Besøksven/);
const part = (kind: RegExp) => async (page: Parameters<typeof aProject>[0]) => linkOn(await aProject(page), kind)(page);

export const projectLooks: Record<string, Look[]> = {
  projects: [
    { at: list, shows: /Besøksven på bygdebussen/ },
    { by: storevik, at: list, shows: /Start et utviklingsprosjekt/ },
    { is: 'empty', at: `${list}?tenant=herning`, shows: /ingen utviklingsprosjekter ennå/ },
  ],
  newProject: [
    { by: storevik, at: `${list}/nytt`, shows: /En tittel er nok/ },
    { is: 'refused', by: storevik, at: `${list}/nytt`, does: refusedBy('Start prosjektet') },
    { is: 'for a reader', by: 'member@asker.example', at: `${list}/nytt` },
  ],
  project: [
    { at: aProject, shows: /Sjåføren er nøkkelen/ },
    { by: storevik, at: aProject, shows: /Skriv i loggen/ },
    { is: 'missing', at: `${list}/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b`, status: 404 },
  ],
  changeProject: [{ by: storevik, at: part(/\/endre$/), shows: /Stoppkort/ }],
  projectCase: [{ by: storevik, at: part(/\/eksempel$/), shows: /Hvilke notater skal med/ }],
  stopCard: [
    { by: storevik, at: part(/\/stoppkort$/), shows: /Skal prosjektet fortsette/ },
    { is: 'refused', by: storevik, at: part(/\/stoppkort$/), does: refusedBy('Lagre svaret') },
  ],
  newLogNote: [
    { by: storevik, at: part(/\/logg$/), shows: /Hva har skjedd/ },
    { is: 'refused', by: storevik, at: part(/\/logg$/), does: refusedBy('Lagre notatet') },
  ],
  logNote: [{ by: storevik, at: part(/\/loggnotat\/[^/]+$/), shows: /Rett notatet/ }],
};
