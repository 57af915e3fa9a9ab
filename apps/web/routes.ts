import { layout, type RouteConfig, route } from '@react-router/dev/routes';
import { languages } from '../../libs/platform/i18n/languages.js';
import { type PageName, pagePaths } from '../../libs/platform/i18n/page-paths.js';

/** Which file shows which page. The addresses, in each language, stand in libs/platform/i18n/page-paths.ts. */
const pages: Partial<Record<PageName, string>> = {
  about: 'routes/about.tsx',
  accessibility: 'routes/accessibility.tsx',
  attachments: 'routes/catalogue/attachments.tsx',
  casePaper: 'routes/steering/case-paper.tsx',
  catalogueExports: 'routes/catalogue/catalogue-exports.tsx',
  catalogueImports: 'routes/catalogue/catalogue-imports.tsx',
  catalogue: 'routes/catalogue/catalogue-page.tsx',
  collect: 'routes/catalogue/collect.tsx',
  collection: 'routes/catalogue/collection.tsx',
  collectionEditor: 'routes/catalogue/collection-editor.tsx',
  collections: 'routes/catalogue/collections.tsx',
  countryNote: 'routes/catalogue/country-note.tsx',
  decision: 'routes/steering/case.tsx',
  draftComments: 'routes/catalogue/draft-comments.tsx',
  drafts: 'routes/catalogue/drafts.tsx',
  editor: 'routes/catalogue/editor.tsx',
  entry: 'routes/catalogue/entry.tsx',
  entryCare: 'routes/catalogue/entry-care.tsx',
  entryContact: 'routes/catalogue/entry-contact.tsx',
  entryVersion: 'routes/catalogue/entry-version.tsx',
  entryVersions: 'routes/catalogue/entry-versions.tsx',
  following: 'routes/digest/following.tsx',
  fromOriginal: 'routes/catalogue/from-original.tsx',
  glossary: 'routes/catalogue/glossary.tsx',
  home: 'routes/home.tsx',
  importReview: 'routes/catalogue/import-review.tsx',
  imported: 'routes/catalogue/imported.tsx',
  nameSeat: 'routes/steering/name-seat.tsx',
  openVote: 'routes/steering/open-vote.tsx',
  propose: 'routes/steering/propose.tsx',
  ownVersion: 'routes/catalogue/own-version.tsx',
  publish: 'routes/catalogue/publish.tsx',
  relations: 'routes/catalogue/relations.tsx',
  release: 'routes/catalogue/release.tsx',
  seenAs: 'routes/catalogue/seen-as.tsx',
  share: 'routes/catalogue/share.tsx',
  shortExperience: 'routes/catalogue/short-experience.tsx',
  municipality: 'routes/places/municipality.tsx',
  network: 'routes/places/network.tsx',
  networkWords: 'routes/catalogue/network-words.tsx',
  account: 'routes/identity/account.tsx',
  firstDay: 'routes/identity/first-day.tsx',
  forgottenPassword: 'routes/identity/forgotten-password.tsx',
  invitation: 'routes/identity/invitation.tsx',
  member: 'routes/identity/member.tsx',
  newPassword: 'routes/identity/new-password.tsx',
  people: 'routes/identity/people.tsx',
  settings: 'routes/identity/settings.tsx',
  sponsor: 'routes/identity/sponsor.tsx',
  referenceData: 'routes/reference-data.tsx',
  permissions: 'routes/identity/permissions.tsx',
  steering: 'routes/steering/board.tsx',
  signIn: 'routes/identity/sign-in.tsx',
  signOut: 'routes/identity/sign-out.tsx',
};

export default [
  route('/', 'routes/language.ts'),
  route('/mailbox/:mail/html', 'routes/mailbox/mail-html.ts'),
  layout('routes/shell.tsx', [
    ...languages.flatMap((language) =>
      Object.entries(pages).map(([name, file]) => {
        const address = pagePaths[name as PageName][language];
        return route(address ? `/${language}/${address}` : `/${language}`, file, { id: `${language}.${name}` });
      }),
    ),
    route('/unsubscribe/:token', 'routes/digest/unsubscribe.tsx'),
    route('/mailbox', 'routes/mailbox/mailbox.tsx'),
    route('/mailbox/:mail', 'routes/mailbox/mail.tsx'),
    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig;
