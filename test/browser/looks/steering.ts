import { anEntry, author, board, coordinator, type Look, linkOn, network, nordicBoard, refusedBy } from './look.js';

const aSeat = /\/plass\/[^/]+$/;
const aCase = /\/sak\/[^/]+$/;
const herningBoard = '/da/gruppe/baeredygtig-herning-bestyrelse';
const aList = /\/samlet\/[0-9a-f-]+$/;
const beforeVote = linkOn(nordicBoard, aCase, /Samarbejdsaftale/);

export const steeringLooks: Record<string, Look[]> = {
  steering: [{ by: coordinator, at: `${network}/styringsgruppe`, leadsTo: 'body', shows: /Styringsgruppen for Bærekraftsnettverket/ }],
  networkCase: [
    {
      by: 'director@asker.example',
      at: async (page) => (await linkOn(nordicBoard, aCase, /Klimabudget/)(page)).replace(nordicBoard, `${network}`),
      shows: /Godkjent/,
      leadsTo: 'decision',
    },
  ],
  body: [
    { is: 'a member’s', by: 'deputy@baerum.example', at: board, shows: /Les og stem/ },
    { is: 'the coordinator’s', by: coordinator, at: nordicBoard },
    { is: 'a municipality’s own', by: 'editor@baeredygtig-herning.example', at: herningBoard, shows: /Bestyrelsen/ },
    {
      is: 'of no steering group, without a case',
      by: coordinator,
      at: '/nb/gruppe/arbeidsgruppe-maalkonflikter',
      shows: /begynner med et forslag/,
    },
    {
      is: 'a statutory one’s for staff',
      by: 'author@herning.example',
      at: '/da/gruppe/udvalget-for-miljoe-og-natur',
      shows: /sidder i udvalget/,
    },
  ],
  newConsentList: [
    { by: 'editor@baeredygtig-herning.example', at: `${herningBoard}/samlet/ny`, shows: /Start samlet afstemning/ },
    {
      is: 'refused',
      by: 'editor@baeredygtig-herning.example',
      at: `${herningBoard}/samlet/ny`,
      does: refusedBy('Start samlet afstemning'),
    },
    { is: 'with nothing to choose from', by: coordinator, at: `${board}/samlet/ny`, shows: /Færre enn to saker/ },
  ],
  consentList: [
    { is: 'a member’s', by: 'board-1@baeredygtig-herning.example', at: linkOn(herningBoard, aList), shows: /Som indstillet i alle 2/ },
    {
      is: 'answered',
      by: 'board-2@baeredygtig-herning.example',
      at: linkOn(herningBoard, aList),
      shows: /Din stemme: Godkend/,
    },
    {
      is: 'for the secretary',
      by: 'editor@baeredygtig-herning.example',
      at: linkOn(herningBoard, aList),
      shows: /Taget ud af/,
    },
  ],
  newMotion: [
    { by: 'editor@baeredygtig-herning.example', at: `${herningBoard}/nyt-forslag`, shows: /Forslag og begrundelse/ },
    { is: 'refused', by: coordinator, at: `${board}/nytt-forslag`, does: refusedBy('Legg fram forslaget') },
  ],
  changeMotion: [
    {
      by: 'editor@baeredygtig-herning.example',
      at: async (page) => `${await linkOn(herningBoard, /\/sag\/[^/]+$/, /Folkemøde/)(page)}/ret`,
      shows: /ny version/,
    },
  ],
  propose: [
    { by: author, at: async (page) => linkOn(await linkOn('/nb/katalog?q=anskaffelser&kind=tool', anEntry)(page), /ny-sak/)(page) },
  ],
  decision: [
    {
      is: 'before voting',
      by: 'deputy@baerum.example',
      at: linkOn(board, aCase, /anskaffelser/),
      shows: /Som innstilt/,
    },
    { is: 'after voting', by: 'director@asker.example', at: linkOn(board, aCase, /anskaffelser/), shows: /Endre/ },
    { is: 'standing aside', by: 'director@baerum.example', at: linkOn(board, aCase, /anskaffelser/) },
    { is: 'for the coordinator', by: coordinator, at: linkOn(board, aCase, /anskaffelser/) },
    {
      is: 'asked whether to take a motion back',
      by: 'editor@baeredygtig-herning.example',
      at: async (page) => `${await linkOn(herningBoard, /\/sag\/[^/]+$/, /Folkemøde/)(page)}?ask=take_back`,
      shows: /Behold forslaget/,
    },
    { is: 'closed', by: 'director@asker.example', at: linkOn(nordicBoard, aCase, /Klimabudget/), shows: /Godkjent/ },
    {
      is: 'that withdrew an approval',
      by: 'director@asker.example',
      at: linkOn(nordicBoard, aCase, /Klimabudget i regneark$/),
      shows: /Godkjenningen er trukket tilbake/,
    },
    { is: 'rejected', by: 'director@asker.example', at: linkOn(board, aCase, /Buss/), shows: /Avvist/ },
    { is: 'incomplete', by: 'author@bjorksjo.example', at: linkOn(nordicBoard, aCase, /Upphandlingsmall/) },
  ],
  casePaper: [{ by: coordinator, at: async (page) => `${await beforeVote(page)}/saksframlegg` }],
  nameSeat: [
    { by: 'admin@midtfjord.example', at: linkOn(network, aSeat), shows: /Oppnevnes av Midtfjord/ },
    { is: 'refused', by: 'admin@midtfjord.example', at: linkOn(network, aSeat), does: refusedBy('Oppnevn') },
  ],
  openVote: [{ by: coordinator, at: async (page) => `${await beforeVote(page)}/avstemning` }],
};
