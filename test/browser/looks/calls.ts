import { type Look, linkOn, refusedBy } from './look.js';

const climateBudget = '/nb/katalog/fjellvik/klimabudsjett-for-en-liten-kommune';
const asked = 'editor@fjellvik.example';
const asker = 'author@asker.example';

export const callLooks: Record<string, Look[]> = {
  callMe: [
    { by: 'author@fjellvik.example', at: `${climateBudget}/ring-meg`, shows: /Hvor mange i måneden/ },
    { is: 'said before', by: asked, at: `${climateBudget}/ring-meg`, shows: /ikke bli ringt/ },
    { is: 'of an entry that others wrote', by: 'author@herning.example', at: `${climateBudget}/ring-meg`, status: 404 },
  ],
  askForCall: [
    { by: asker, at: linkOn(climateBudget, /be-om-en-prat/), shows: /Hva vil du snakke om/ },
    { is: 'refused', by: asker, at: linkOn(climateBudget, /be-om-en-prat/), does: refusedBy('Send') },
  ],
  calls: [
    { by: asked, at: '/nb/foresporsler', shows: /Venter på svar/ },
    { is: 'asked whether it still holds', by: asked, at: '/nb/foresporsler?renew=yes', shows: /Det gjelder fortsatt: ett år til/ },
    { is: 'empty', by: 'admin@asker.example', at: '/nb/foresporsler', shows: /Ingen har spurt ennå/ },
  ],
  call: [
    { by: asked, at: linkOn('/nb/foresporsler', /foresporsel\/[^/]+$/), shows: /Ja, det gjør jeg gjerne/ },
    { is: 'one’s own', by: 'author@nordvaag.example', at: linkOn('/nb/foresporsler', /foresporsel\/[^/]+$/), shows: /Trekk tilbake/ },
    { is: 'answered', by: 'editor@bjorksjo.example', at: linkOn('/nb/foresporsler', /foresporsel\/[^/]+$/), shows: /Hva kom ut av det/ },
    { is: 'of others', by: asker, at: '/nb/foresporsel/01a203f5-e668-7374-83b1-7b95daab49fe', status: 404 },
  ],
};
