import type { Addresses } from './addresses.js';

/** Meetings of bodies. */
export const meetingPaths = {
  bodyMeetings: {
    da: 'gruppe/:body/moeder',
    nb: 'gruppe/:body/moter',
    nn: 'gruppe/:body/mote',
    sv: 'grupp/:body/moten',
    en: 'group/:body/meetings',
  },
  newMeeting: {
    da: 'gruppe/:body/nyt-moede',
    nb: 'gruppe/:body/nytt-mote',
    nn: 'gruppe/:body/nytt-mote',
    sv: 'grupp/:body/nytt-mote',
    en: 'group/:body/new-meeting',
  },
  meeting: {
    da: 'gruppe/:body/moede/:meeting',
    nb: 'gruppe/:body/mote/:meeting',
    nn: 'gruppe/:body/mote/:meeting',
    sv: 'grupp/:body/mote/:meeting',
    en: 'group/:body/meeting/:meeting',
  },
  changeMeeting: {
    da: 'gruppe/:body/moede/:meeting/flyt',
    nb: 'gruppe/:body/mote/:meeting/endre',
    nn: 'gruppe/:body/mote/:meeting/endre',
    sv: 'grupp/:body/mote/:meeting/andra',
    en: 'group/:body/meeting/:meeting/change',
  },
  recordDecision: {
    da: 'gruppe/:body/moede/:meeting/beslutning/:item',
    nb: 'gruppe/:body/mote/:meeting/beslutning/:item',
    nn: 'gruppe/:body/mote/:meeting/avgjerd/:item',
    sv: 'grupp/:body/mote/:meeting/beslut/:item',
    en: 'group/:body/meeting/:meeting/decision/:item',
  },
} as const satisfies Addresses;
