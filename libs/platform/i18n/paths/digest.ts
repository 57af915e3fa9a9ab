import type { Addresses } from './addresses.js';

/** What a person follows, and the mails about it. */
export const digestPaths = {
  following: {
    da: 'det-foelger-du',
    nb: 'dette-folger-du',
    nn: 'dette-folgjer-du',
    sv: 'det-har-foljer-du',
    en: 'following',
  },
  savedSearches: {
    da: 'gemte-soegninger',
    nb: 'lagrede-sok',
    nn: 'lagra-sok',
    sv: 'sparade-sokningar',
    en: 'saved-searches',
  },
  digestPreview: {
    da: 'det-foelger-du/naeste-mail',
    nb: 'dette-folger-du/neste-e-post',
    nn: 'dette-folgjer-du/neste-e-post',
    sv: 'det-har-foljer-du/nasta-mejl',
    en: 'following/next-mail',
  },
  digestOperation: {
    da: 'drift/overblik',
    nb: 'drift/oversikter',
    nn: 'drift/oversikter',
    sv: 'drift/oversikter',
    en: 'operations/digests',
  },
  deliverability: {
    da: 'kommune/:tenant/mails',
    nb: 'kommune/:tenant/e-post',
    nn: 'kommune/:tenant/e-post',
    sv: 'kommun/:tenant/mejl',
    en: 'municipality/:tenant/e-mail',
  },
  publicDigest: {
    da: 'nyt-paa-mail',
    nb: 'nytt-pa-e-post',
    nn: 'nytt-pa-e-post',
    sv: 'nytt-via-mejl',
    en: 'news-by-e-mail',
  },
  publicDigestConfirmation: {
    da: 'nyt-paa-mail/:token',
    nb: 'nytt-pa-e-post/:token',
    nn: 'nytt-pa-e-post/:token',
    sv: 'nytt-via-mejl/:token',
    en: 'news-by-e-mail/:token',
  },
  announcements: {
    da: 'netvaerk/:network/meddelelser',
    nb: 'nettverk/:network/meldinger',
    nn: 'nettverk/:network/meldingar',
    sv: 'natverk/:network/meddelanden',
    en: 'network/:network/announcements',
  },
  newAnnouncement: {
    da: 'netvaerk/:network/ny-meddelelse',
    nb: 'nettverk/:network/ny-melding',
    nn: 'nettverk/:network/ny-melding',
    sv: 'natverk/:network/nytt-meddelande',
    en: 'network/:network/new-announcement',
  },
  announcement: {
    da: 'netvaerk/:network/meddelelse/:announcement',
    nb: 'nettverk/:network/melding/:announcement',
    nn: 'nettverk/:network/melding/:announcement',
    sv: 'natverk/:network/meddelande/:announcement',
    en: 'network/:network/announcement/:announcement',
  },
  changeAnnouncement: {
    da: 'netvaerk/:network/meddelelse/:announcement/ret',
    nb: 'nettverk/:network/melding/:announcement/endre',
    nn: 'nettverk/:network/melding/:announcement/endre',
    sv: 'natverk/:network/meddelande/:announcement/andra',
    en: 'network/:network/announcement/:announcement/change',
  },
} as const satisfies Addresses;
