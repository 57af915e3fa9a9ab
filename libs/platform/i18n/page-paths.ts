import type { Language } from './languages.js';

/**
 * Every page's address in every language: the web registers its routes from this table, and mails link by it.
 * A page keeps its parameters' names in all languages.
 */
export const pagePaths = {
  home: { da: '', nb: '', nn: '', sv: '', en: '' },
  about: { da: 'om', nb: 'om', nn: 'om', sv: 'om', en: 'about' },
  accessibility: {
    da: 'tilgaengelighed',
    nb: 'tilgjengelighet',
    nn: 'tilgjenge',
    sv: 'tillganglighet',
    en: 'accessibility',
  },
  referenceData: {
    da: 'grunddata',
    nb: 'grunndata',
    nn: 'grunndata',
    sv: 'grunddata',
    en: 'reference-data',
  },
  permissions: {
    da: 'rettigheder',
    nb: 'rettigheter',
    nn: 'rettar',
    sv: 'behorigheter',
    en: 'permissions',
  },

  signIn: {
    da: 'log-ind',
    nb: 'logg-inn',
    nn: 'logg-inn',
    sv: 'logga-in',
    en: 'sign-in',
  },
  signOut: {
    da: 'log-ud',
    nb: 'logg-ut',
    nn: 'logg-ut',
    sv: 'logga-ut',
    en: 'sign-out',
  },
  forgottenPassword: {
    da: 'glemt-adgangskode',
    nb: 'glemt-passord',
    nn: 'gloymt-passord',
    sv: 'glomt-losenord',
    en: 'forgotten-password',
  },
  newPassword: {
    da: 'ny-adgangskode/:token',
    nb: 'nytt-passord/:token',
    nn: 'nytt-passord/:token',
    sv: 'nytt-losenord/:token',
    en: 'new-password/:token',
  },
  invitation: {
    da: 'invitation/:token',
    nb: 'invitasjon/:token',
    nn: 'invitasjon/:token',
    sv: 'inbjudan/:token',
    en: 'invitation/:token',
  },
  account: {
    da: 'min-konto',
    nb: 'min-konto',
    nn: 'min-konto',
    sv: 'mitt-konto',
    en: 'account',
  },

  catalogue: {
    da: 'katalog',
    nb: 'katalog',
    nn: 'katalog',
    sv: 'katalog',
    en: 'catalogue',
  },
  entry: {
    da: 'katalog/:tenant/:slug',
    nb: 'katalog/:tenant/:slug',
    nn: 'katalog/:tenant/:slug',
    sv: 'katalog/:tenant/:slug',
    en: 'catalogue/:tenant/:slug',
  },
  relations: {
    da: 'kladde/:entry/hoerer-sammen-med',
    nb: 'utkast/:entry/henger-sammen-med',
    nn: 'utkast/:entry/heng-saman-med',
    sv: 'utkast/:entry/hor-ihop-med',
    en: 'draft/:entry/belongs-with',
  },
  collections: {
    da: 'samlinger',
    nb: 'samlinger',
    nn: 'samlingar',
    sv: 'samlingar',
    en: 'collections',
  },
  collection: {
    da: 'samling/:tenant/:slug',
    nb: 'samling/:tenant/:slug',
    nn: 'samling/:tenant/:slug',
    sv: 'samling/:tenant/:slug',
    en: 'collection/:tenant/:slug',
  },
  collectionEditor: {
    da: 'samlingskladde/:collection',
    nb: 'samlingsutkast/:collection',
    nn: 'samlingsutkast/:collection',
    sv: 'samlingsutkast/:collection',
    en: 'collection-draft/:collection',
  },
  collect: {
    da: 'katalog/:tenant/:slug/laeg-i-samling',
    nb: 'katalog/:tenant/:slug/legg-i-samling',
    nn: 'katalog/:tenant/:slug/legg-i-samling',
    sv: 'katalog/:tenant/:slug/lagg-i-samling',
    en: 'catalogue/:tenant/:slug/add-to-collection',
  },
  share: {
    da: 'del-en-erfaring',
    nb: 'del-en-erfaring',
    nn: 'del-ei-erfaring',
    sv: 'dela-en-erfarenhet',
    en: 'share-an-experience',
  },
  shortExperience: {
    da: 'del-en-erfaring/kort',
    nb: 'del-en-erfaring/kort',
    nn: 'del-ei-erfaring/kort',
    sv: 'dela-en-erfarenhet/kort',
    en: 'share-an-experience/short',
  },
  editor: {
    da: 'kladde/:entry',
    nb: 'utkast/:entry',
    nn: 'utkast/:entry',
    sv: 'utkast/:entry',
    en: 'draft/:entry',
  },

  entryContact: {
    da: 'katalog/:tenant/:slug/kontakt',
    nb: 'katalog/:tenant/:slug/kontakt',
    nn: 'katalog/:tenant/:slug/kontakt',
    sv: 'katalog/:tenant/:slug/kontakt',
    en: 'catalogue/:tenant/:slug/contact',
  },
  entryCare: {
    da: 'gennemse/:entry',
    nb: 'gjennomgang/:entry',
    nn: 'gjennomgang/:entry',
    sv: 'genomgang/:entry',
    en: 'review/:entry',
  },
  entryVersions: {
    da: 'katalog/:tenant/:slug/versioner',
    nb: 'katalog/:tenant/:slug/versjoner',
    nn: 'katalog/:tenant/:slug/versjonar',
    sv: 'katalog/:tenant/:slug/versioner',
    en: 'catalogue/:tenant/:slug/versions',
  },
  entryVersion: {
    da: 'katalog/:tenant/:slug/versioner/:number',
    nb: 'katalog/:tenant/:slug/versjoner/:number',
    nn: 'katalog/:tenant/:slug/versjonar/:number',
    sv: 'katalog/:tenant/:slug/versioner/:number',
    en: 'catalogue/:tenant/:slug/versions/:number',
  },
  draftComments: {
    da: 'kladde/:entry/kommentarer',
    nb: 'utkast/:entry/kommentarer',
    nn: 'utkast/:entry/kommentarar',
    sv: 'utkast/:entry/kommentarer',
    en: 'draft/:entry/comments',
  },
  countryNote: {
    da: 'katalog/:tenant/:slug/gaelder-i/:country',
    nb: 'katalog/:tenant/:slug/gjelder-i/:country',
    nn: 'katalog/:tenant/:slug/gjeld-i/:country',
    sv: 'katalog/:tenant/:slug/galler-i/:country',
    en: 'catalogue/:tenant/:slug/applies-in/:country',
  },
  ownVersion: {
    da: 'katalog/:tenant/:slug/egen-udgave',
    nb: 'katalog/:tenant/:slug/egen-versjon',
    nn: 'katalog/:tenant/:slug/eigen-versjon',
    sv: 'katalog/:tenant/:slug/egen-version',
    en: 'catalogue/:tenant/:slug/own-version',
  },
  fromOriginal: {
    da: 'fra-originalen/:entry',
    nb: 'fra-originalen/:entry',
    nn: 'fra-originalen/:entry',
    sv: 'fran-originalet/:entry',
    en: 'from-the-original/:entry',
  },
  drafts: {
    da: 'dine-kladder',
    nb: 'dine-utkast',
    nn: 'utkasta-dine',
    sv: 'dina-utkast',
    en: 'your-drafts',
  },
  importReview: {
    da: 'import/:import',
    nb: 'import/:import',
    nn: 'import/:import',
    sv: 'import/:import',
    en: 'import/:import',
  },
  imported: {
    da: 'kladde/:entry/laest',
    nb: 'utkast/:entry/lest',
    nn: 'utkast/:entry/lese',
    sv: 'utkast/:entry/last',
    en: 'draft/:entry/read',
  },
  attachments: {
    da: 'kladde/:entry/filer',
    nb: 'utkast/:entry/filer',
    nn: 'utkast/:entry/filer',
    sv: 'utkast/:entry/filer',
    en: 'draft/:entry/files',
  },
  seenAs: {
    da: 'kladde/:entry/se-som',
    nb: 'utkast/:entry/se-som',
    nn: 'utkast/:entry/sja-som',
    sv: 'utkast/:entry/se-som',
    en: 'draft/:entry/see-as',
  },
  publish: {
    da: 'kladde/:entry/hvem-kan-se-det',
    nb: 'utkast/:entry/hvem-kan-se-dette',
    nn: 'utkast/:entry/kven-kan-sja-dette',
    sv: 'utkast/:entry/vem-kan-se-det',
    en: 'draft/:entry/who-can-see-this',
  },
  release: {
    da: 'goer-offentlig/:request',
    nb: 'gjor-offentlig/:request',
    nn: 'gjer-offentleg/:request',
    sv: 'gor-offentlig/:request',
    en: 'make-public/:request',
  },

  municipality: {
    da: 'kommune/:tenant',
    nb: 'kommune/:tenant',
    nn: 'kommune/:tenant',
    sv: 'kommun/:tenant',
    en: 'municipality/:tenant',
  },
  people: {
    da: 'kommune/:tenant/personer',
    nb: 'kommune/:tenant/personer',
    nn: 'kommune/:tenant/personar',
    sv: 'kommun/:tenant/personer',
    en: 'municipality/:tenant/people',
  },
  member: {
    da: 'kommune/:tenant/personer/:membership',
    nb: 'kommune/:tenant/personer/:membership',
    nn: 'kommune/:tenant/personar/:membership',
    sv: 'kommun/:tenant/personer/:membership',
    en: 'municipality/:tenant/people/:membership',
  },
  settings: {
    da: 'kommune/:tenant/indstillinger',
    nb: 'kommune/:tenant/innstillinger',
    nn: 'kommune/:tenant/innstillingar',
    sv: 'kommun/:tenant/installningar',
    en: 'municipality/:tenant/settings',
  },
  catalogueExports: {
    da: 'kommune/:tenant/eksport',
    nb: 'kommune/:tenant/eksport',
    nn: 'kommune/:tenant/eksport',
    sv: 'kommun/:tenant/export',
    en: 'municipality/:tenant/export',
  },
  firstDay: {
    da: 'kommune/:tenant/foerste-dag',
    nb: 'kommune/:tenant/forste-dag',
    nn: 'kommune/:tenant/forste-dag',
    sv: 'kommun/:tenant/forsta-dagen',
    en: 'municipality/:tenant/first-day',
  },

  network: {
    da: 'netvaerk/:network',
    nb: 'nettverk/:network',
    nn: 'nettverk/:network',
    sv: 'natverk/:network',
    en: 'network/:network',
  },
  sponsor: {
    da: 'netvaerk/:network/inviter-en-kommune',
    nb: 'nettverk/:network/inviter-en-kommune',
    nn: 'nettverk/:network/inviter-ein-kommune',
    sv: 'natverk/:network/bjud-in-en-kommun',
    en: 'network/:network/invite-a-municipality',
  },
  steering: {
    da: 'netvaerk/:network/styregruppe',
    nb: 'nettverk/:network/styringsgruppe',
    nn: 'nettverk/:network/styringsgruppe',
    sv: 'natverk/:network/styrgrupp',
    en: 'network/:network/steering-group',
  },
  propose: {
    da: 'netvaerk/:network/ny-sag',
    nb: 'nettverk/:network/ny-sak',
    nn: 'nettverk/:network/ny-sak',
    sv: 'natverk/:network/nytt-arende',
    en: 'network/:network/new-case',
  },
  decision: {
    da: 'netvaerk/:network/sag/:proposal',
    nb: 'nettverk/:network/sak/:proposal',
    nn: 'nettverk/:network/sak/:proposal',
    sv: 'natverk/:network/arende/:proposal',
    en: 'network/:network/case/:proposal',
  },

  casePaper: {
    da: 'netvaerk/:network/sag/:proposal/sagsfremstilling',
    nb: 'nettverk/:network/sak/:proposal/saksframlegg',
    nn: 'nettverk/:network/sak/:proposal/saksframlegg',
    sv: 'natverk/:network/arende/:proposal/tjansteskrivelse',
    en: 'network/:network/case/:proposal/case-paper',
  },
  nameSeat: {
    da: 'kommune/:tenant/plads/:seat',
    nb: 'kommune/:tenant/plass/:seat',
    nn: 'kommune/:tenant/plass/:seat',
    sv: 'kommun/:tenant/plats/:seat',
    en: 'municipality/:tenant/seat/:seat',
  },
  openVote: {
    da: 'netvaerk/:network/sag/:proposal/afstemning',
    nb: 'nettverk/:network/sak/:proposal/avstemning',
    nn: 'nettverk/:network/sak/:proposal/avroysting',
    sv: 'natverk/:network/arende/:proposal/omrostning',
    en: 'network/:network/case/:proposal/vote',
  },

  following: {
    da: 'det-foelger-du',
    nb: 'dette-folger-du',
    nn: 'dette-folgjer-du',
    sv: 'det-har-foljer-du',
    en: 'following',
  },
  digestPreview: {
    da: 'det-foelger-du/naeste-mail',
    nb: 'dette-folger-du/neste-e-post',
    nn: 'dette-folgjer-du/neste-e-post',
    sv: 'det-har-foljer-du/nasta-mejl',
    en: 'following/next-mail',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type PageName = keyof typeof pagePaths;

type ParametersIn<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParametersIn<Head> | ParametersIn<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

export type PageParameters<Name extends PageName> = ParametersIn<(typeof pagePaths)[Name]['en']>;
