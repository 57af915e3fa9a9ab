import { author, coordinator, type Look, linkOn, network, refusedBy } from './look.js';

const list = `${network}/samlinger`;
const aGathering = /\/samling\/[^/]+$/;
const spring = linkOn(list, aGathering, /Vårsamlingen/);
const autumn = linkOn(list, aGathering, /Høstsamlingen/);

export const gatheringLooks: Record<string, Look[]> = {
  gatherings: [
    { is: 'a visitor’s', at: list, shows: /Vårsamlingen/ },
    { is: 'a member’s', by: 'member@asker.example', at: list, shows: /Høstsamlingen/ },
    { is: 'the coordinator’s', by: coordinator, at: list, shows: /Ny nettverkssamling/ },
    { is: 'missing', at: '/nb/nettverk/ingen/samlinger', status: 404 },
  ],
  newGathering: [
    { by: coordinator, at: `${network}/ny-samling` },
    { is: 'refused', by: coordinator, at: `${network}/ny-samling`, does: refusedBy('Lagre') },
    { is: 'a member’s', by: author, at: `${network}/ny-samling`, status: 403 },
  ],
  gathering: [
    { is: 'a visitor’s', at: spring, shows: /Logg inn og meld deg på/ },
    { is: 'a member’s', by: 'member@asker.example', at: spring, shows: /Vil du være med/ },
    { is: 'who comes', by: 'director@solfjord.example', at: spring, shows: /video\.example/ },
    { is: 'the coordinator’s', by: coordinator, at: spring, shows: /Endre programmet/ },
    { is: 'held', by: 'member@asker.example', at: autumn, shows: /Lysark/ },
    { is: 'missing', at: `${network}/samling/0190b3f0-0000-7000-8000-000000000001`, status: 404 },
  ],
  changeGathering: [
    { by: coordinator, at: async (page) => `${await spring(page)}/endre` },
    { is: 'a member’s', by: author, at: async (page) => `${await spring(page)}/endre`, status: 403 },
  ],
  programme: [{ by: coordinator, at: async (page) => `${await spring(page)}/program`, shows: /Del 8/ }],
};
