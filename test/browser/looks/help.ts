import { admin, type Look, linkOn, refusedBy } from './look.js';

const aHelp = /\/hjelp\/[^/]+$/;
const seeker = 'author@nordvaag.example';
const helper = 'editor@fjellvik.example';
const stranger = 'author@herning.example';

export const helpLooks: Record<string, Look[]> = {
  needs: [
    { at: '/nb/vi-soker', shows: /Vi søker/ },
    { by: admin, at: '/nb/vi-soker', shows: /klimabudsjett for en liten kommune/ },
    { is: 'filtered to nothing', by: admin, at: '/nb/vi-soker?goal=5', shows: /Ingenting passer/ },
  ],
  offers: [
    { at: '/nb/vi-kan-hjelpe', shows: /besøgsdag/ },
    { by: seeker, at: '/nb/vi-kan-hjelpe?goal=13&kind=call', shows: /To prater i måneden/ },
  ],
  newNeed: [
    { by: seeker, at: '/nb/vi-soker/ny', shows: /Hva søker dere/ },
    { is: 'refused', by: seeker, at: '/nb/vi-soker/ny', does: refusedBy('Del hva vi søker') },
  ],
  newOffer: [
    { by: helper, at: '/nb/vi-kan-hjelpe/ny', shows: /Hva kan dere hjelpe med/ },
    { is: 'of a reader', by: 'member@asker.example', at: '/nb/vi-kan-hjelpe/ny', status: 403 },
  ],
  help: [
    {
      is: 'of one’s own tenant, with what fits',
      by: seeker,
      at: linkOn('/nb/vi-soker', aHelp, /klimabudsjett/),
      shows: /De kan kanskje hjelpe/,
    },
    { is: 'of another tenant', by: admin, at: linkOn('/nb/vi-kan-hjelpe', aHelp, /klimabudsjett/), shows: /Dette vil vi gjerne/ },
    { is: 'public', at: linkOn('/nb/vi-kan-hjelpe', aHelp), shows: /Logg inn for å svare/ },
    { is: 'not there', by: stranger, at: '/nb/hjelp/01a203f5-e668-7374-83b1-7b95daab49fe', status: 404 },
  ],
  changeHelp: [
    {
      by: helper,
      at: async (page) => `${await linkOn('/nb/vi-kan-hjelpe', aHelp, /klimabudsjett/)(page)}/endre`,
      shows: /Hvem kan se dette/,
    },
    {
      is: 'of others',
      by: admin,
      at: async (page) => `${await linkOn('/nb/vi-kan-hjelpe', aHelp, /klimabudsjett/)(page)}/endre`,
      status: 404,
    },
  ],
  findColleague: [
    { by: admin, at: '/nb/finn-en-kollega', shows: /Be om en prat/ },
    { is: 'by topic', by: admin, at: '/nb/finn-en-kollega?q=klimabudsjett', shows: /Fjellvik/ },
    { is: 'empty', by: admin, at: '/nb/finn-en-kollega?q=xyzzyx', shows: /Ingen passer til det/ },
  ],
};
