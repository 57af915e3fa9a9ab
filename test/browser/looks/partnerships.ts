import { type Look, linkOn, mailed, refusedBy } from './look.js';

const mariehavn = 'editor@mariehavn.example';
const aPartnership = linkOn('/nb/kommune/mariehavn', /\/partnerskap\/[^/?]+$/, /madspild/);

export const partnershipLooks: Record<string, Look[]> = {
  partnership: [
    { at: linkOn('/nb/kommune/baeredygtig-herning', /\/partnerskap\/[^/?]+$/), shows: /Erhvervslivet/ },
    { by: mariehavn, at: aPartnership, shows: /Legg til en aktør/ },
    { is: 'refused', by: mariehavn, at: aPartnership, does: refusedBy('Legg til aktøren') },
    { is: 'before anybody has said yes', at: aPartnership, shows: /Ingen har sagt ja ennå/ },
    { is: 'missing', at: '/nb/partnerskap/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', status: 404 },
  ],
  newPartnership: [
    { by: mariehavn, at: '/nb/partnerskap/nytt', shows: /Aktørene sier selv ja/ },
    { is: 'refused', by: mariehavn, at: '/nb/partnerskap/nytt', does: refusedBy('Lag partnerskapet') },
  ],
  changePartnership: [{ by: mariehavn, at: async (page) => `${await aPartnership(page)}/endre`, shows: /Endre partnerskapet/ }],
  partnershipAnswer: [
    { at: mailed('bageriet@mariehavn.example', /madspild/, /\/partnerskab\/svar\//), shows: /Det siger I ja til/ },
    { is: 'missing', at: '/nb/partnerskap/svar/noe.annet', status: 404 },
  ],
};
