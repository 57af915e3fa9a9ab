import { admin, author, coordinator, type Look, network, nordic, refusedBy } from './look.js';

export const placeLooks: Record<string, Look[]> = {
  municipality: [
    { at: '/nb/kommune/baerum' },
    { by: 'member@asker.example', at: '/nb/kommune/herning' },
    { is: 'a partner’s', by: author, at: '/nb/kommune/baeredygtig-herning' },
  ],
  network: [{ at: network }, { by: author, at: nordic }, { by: admin, at: network }],
  networkWords: [
    { by: coordinator, at: `${network}/ord`, shows: /egne ord/ },
    { is: 'refused', by: coordinator, at: `${network}/ord`, does: refusedBy('Legg til'), shows: /Noe må rettes/ },
  ],
  catalogueExports: [{ by: admin, at: '/nb/kommune/asker/eksport' }],
  catalogueImports: [{ by: admin, at: '/nb/kommune/asker/innlesing', shows: /Velg filen/ }],
};
