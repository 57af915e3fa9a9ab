import type { Page } from '@playwright/test';
import { type Look, linkOn, mailed, refusedBy } from './look.js';

const mariehavn = 'editor@mariehavn.example';
const aPartnership = linkOn('/nb/kommune/mariehavn', /\/partnerskap\/[^/?]+$/, /madspild/);

/** Folded away until somebody wants it. */
const unfolded = (summary: RegExp) => (page: Page) => page.locator('summary', { hasText: summary }).first().click();

export const partnershipLooks: Record<string, Look[]> = {
  partnership: [
    { at: linkOn('/nb/kommune/baeredygtig-herning', /\/partnerskap\/[^/?]+$/), shows: /Erhvervslivet[\s\S]*Hvert fagudvalg/ },
    { by: mariehavn, at: aPartnership, shows: /Legg til en aktør/ },
    { is: 'refused', by: mariehavn, at: aPartnership, does: refusedBy('Legg til aktøren') },
    {
      is: 'with a promise to follow',
      by: mariehavn,
      at: aPartnership,
      does: unfolded(/Fortell hvordan det gikk/),
      shows: /Hvordan gikk det/,
    },
    {
      is: 'with a promise refused',
      by: mariehavn,
      at: aPartnership,
      does: async (page) => {
        await unfolded(/Legg til et løfte/)(page);
        await refusedBy('Lagre løftet')(page);
      },
    },
    { is: 'before anybody has said yes', at: aPartnership, shows: /Ingen har sagt ja ennå/ },
    { is: 'missing', at: '/nb/partnerskap/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', status: 404 },
  ],
  newPartnership: [
    { by: mariehavn, at: '/nb/partnerskap/nytt', shows: /Aktørene sier selv ja/ },
    { is: 'refused', by: mariehavn, at: '/nb/partnerskap/nytt', does: refusedBy('Lag partnerskapet') },
    {
      is: 'of the partners that an entry names',
      by: 'editor@herning.example',
      at: linkOn('/nb/katalog/herning/baeredygtig-herning-et-center-for-partnerskaber', /\/partnerskap\/nytt/),
      shows: /Hvilken gruppe kommer Bæredygtig Herning fra/,
    },
  ],
  changePartnership: [{ by: mariehavn, at: async (page) => `${await aPartnership(page)}/endre`, shows: /Endre partnerskapet/ }],
  partnershipAnswer: [
    { at: mailed('bageriet@mariehavn.example', /madspild/, /\/partnerskab\/svar\//), shows: /Det siger I ja til[\s\S]*To kasser/ },
    { is: 'missing', at: '/nb/partnerskap/svar/noe.annet', status: 404 },
  ],
};
