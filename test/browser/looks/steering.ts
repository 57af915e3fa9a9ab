import { anEntry, author, coordinator, type Look, linkOn, network, nordic, refusedBy } from './look.js';

const aSeat = /\/plass\/[^/]+$/;
const aCase = /\/sak\/[^/]+$/;
const beforeVote = linkOn(`${nordic}/styringsgruppe`, aCase, /Samarbejdsaftale/);

export const steeringLooks: Record<string, Look[]> = {
  steering: [
    { is: 'a member’s', by: 'deputy@baerum.example', at: `${network}/styringsgruppe`, shows: /Les og stem/ },
    { is: 'the coordinator’s', by: coordinator, at: `${nordic}/styringsgruppe` },
  ],
  propose: [
    { by: author, at: async (page) => linkOn(await linkOn('/nb/katalog?q=anskaffelser&kind=tool', anEntry)(page), /ny-sak/)(page) },
  ],
  decision: [
    {
      is: 'before voting',
      by: 'deputy@baerum.example',
      at: linkOn(`${network}/styringsgruppe`, aCase, /anskaffelser/),
      shows: /Som innstilt/,
    },
    { is: 'after voting', by: 'director@asker.example', at: linkOn(`${network}/styringsgruppe`, aCase, /anskaffelser/), shows: /Endre/ },
    { is: 'standing aside', by: 'director@baerum.example', at: linkOn(`${network}/styringsgruppe`, aCase, /anskaffelser/) },
    { is: 'for the coordinator', by: coordinator, at: linkOn(`${network}/styringsgruppe`, aCase, /anskaffelser/) },
    { is: 'closed', by: 'director@asker.example', at: linkOn(`${nordic}/styringsgruppe`, aCase, /Klimabudget/), shows: /Godkjent/ },
    { is: 'rejected', by: 'director@asker.example', at: linkOn(`${network}/styringsgruppe`, aCase, /Buss/), shows: /Avvist/ },
    { is: 'incomplete', by: 'author@bjorksjo.example', at: linkOn(`${nordic}/styringsgruppe`, aCase, /Upphandlingsmall/) },
  ],
  casePaper: [{ by: coordinator, at: async (page) => `${await beforeVote(page)}/saksframlegg` }],
  nameSeat: [
    { by: 'admin@midtfjord.example', at: linkOn(network, aSeat), shows: /Oppnevnes av Midtfjord/ },
    { is: 'refused', by: 'admin@midtfjord.example', at: linkOn(network, aSeat), does: refusedBy('Oppnevn') },
  ],
  openVote: [{ by: coordinator, at: async (page) => `${await beforeVote(page)}/avstemning` }],
};
