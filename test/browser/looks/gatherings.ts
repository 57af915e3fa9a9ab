import { linkIn, mailTo } from '../people.js';
import { author, coordinator, type Look, linkOn, network, refusedBy } from './look.js';

const list = `${network}/samlinger`;
const aGathering = /\/samling\/[^/]+$/;
const spring = linkOn(list, aGathering, /Vårsamlingen/);
const food = linkOn(list, aGathering, /Fagdag om maten/);
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
    {
      is: 'a copy',
      by: coordinator,
      at: async (page) => `${network}/ny-samling?from=${(await autumn(page)).split('/').at(-1)}`,
      shows: /Dato, deltakere/,
    },
    { is: 'refused', by: coordinator, at: `${network}/ny-samling`, does: refusedBy('Lagre') },
    { is: 'a member’s', by: author, at: `${network}/ny-samling`, status: 403 },
  ],
  gathering: [
    { is: 'a visitor’s', at: spring, shows: /Logg inn og meld deg på/ },
    { is: 'a member’s', by: 'member@asker.example', at: spring, shows: /Vil du være med/ },
    { is: 'who comes', by: 'director@solfjord.example', at: spring, shows: /video\.example/ },
    { is: 'the coordinator’s', by: coordinator, at: spring, shows: /Endre programmet/ },
    { is: 'asked about dates', by: 'member@asker.example', at: food, shows: /Når kan du/ },
    { is: 'whose date the coordinator chooses', by: coordinator, at: food, shows: /Hvem kan når/ },
    { is: 'held', by: 'member@asker.example', at: autumn, shows: /Lysark/ },
    { is: 'missing', at: `${network}/samling/0190b3f0-0000-7000-8000-000000000001`, status: 404 },
  ],
  attendance: [
    { is: 'ahead', by: coordinator, at: async (page) => `${await spring(page)}/oppmote`, shows: /Fra tre timer før/ },
    { is: 'held', by: coordinator, at: async (page) => `${await autumn(page)}/oppmote`, shows: /Deltakerliste/ },
    {
      is: 'of nobody',
      by: coordinator,
      at: async (page) => `${await autumn(page)}/oppmote?q=ingen-heter-dette`,
      shows: /Ingen med det navnet/,
    },
    { is: 'a member’s', by: author, at: async (page) => `${await autumn(page)}/oppmote`, status: 403 },
  ],
  changeGathering: [
    { by: coordinator, at: async (page) => `${await spring(page)}/endre` },
    { is: 'a member’s', by: author, at: async (page) => `${await spring(page)}/endre`, status: 403 },
  ],
  programme: [{ by: coordinator, at: async (page) => `${await spring(page)}/program`, shows: /Del 8/ }],
  signUp: [
    {
      is: 'a guest’s',
      at: async (page) => {
        await page.goto(await spring(page));
        await page.getByLabel('Navnet ditt').fill('Kari Nordmann');
        await page.getByLabel('E-postadressen din').fill('kari@elsewhere.example');
        await page.getByRole('button', { name: 'Send meg lenken' }).click();
        return linkIn(await mailTo(page, 'kari@elsewhere.example', /Bekreft påmeldingen/), /\/pamelding\//);
      },
      shows: /Bekreft påmeldingen/,
    },
    { is: 'missing', at: '/nb/pamelding/nothing', status: 404 },
  ],
  commitment: [
    { is: 'who made it', by: author, at: linkOn('/nb', /\/lofte\//), shows: /Hvordan gikk det/ },
    { is: 'refused', by: author, at: linkOn('/nb', /\/lofte\//), does: refusedBy('Lagre') },
    { is: 'missing', at: '/nb/lofte/0190b3f0-0000-7000-8000-000000000001', status: 404 },
  ],
};
