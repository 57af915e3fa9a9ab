import type { Page } from '@playwright/test';
import { aPdf, aPng } from '../support/a-picture.js';
import { linkIn, mailTo, type Open } from './people.js';
import { aCollection, aDraft, anImport, aReadFile, aReading, aReleaseRequest, aTranslation, aWholeDraft, invite, lose } from './stages.js';

/** One way to meet a page: who looks, where it is found, and what is done there first. */
export interface Look {
  /** What is special about it. */
  is?: string;
  /** A demo account; nobody is a visitor. */
  by?: string;
  at: string | ((page: Page, open: Open) => Promise<string>);
  does?: (page: Page) => Promise<void>;
  /** Words that are there only where it is the right page in the right state. */
  shows?: RegExp;
  status?: number;
}

const author = 'author@baerum.example';
const admin = 'admin@asker.example';
const coordinator = 'coordinator@ks.example';
const network = '/nb/nettverk/baerekraftsnettverket';
const nordic = '/nb/nettverk/nordisk-laeringsnetvaerk';

/** The first link of that kind on another page. */
const linkOn = (address: string, kind: RegExp, words?: RegExp) => async (page: Page) => {
  await page.goto(address);
  for (const link of await page.locator('main a').all()) {
    const to = (await link.getAttribute('href')) ?? '';
    if (kind.test(to) && (!words || words.test(await link.innerText()))) return to;
  }
  throw new Error(`${address} has no link like ${kind}`);
};
const anEntry = /\/katalog\/[^/?]+\/[^/?]+$/;
const aSeat = /\/plass\/[^/]+$/;
const aCase = /\/sak\/[^/]+$/;
const beforeVote = linkOn(`${nordic}/styringsgruppe`, aCase, /Samarbejdsaftale/);
const networkInEnglish = '/nb/katalog/baerum/baerekraftsnettverket-a-network-of-municipalities-that-learn-together';
const press = (button: string) => (page: Page) => page.getByRole('button', { name: button, exact: true }).first().click();
const refusedBy = (button: string) => async (page: Page) => {
  await press(button)(page);
  await page.locator('.error-summary').waitFor();
};
const someRows = 'Tittel;Bærekraftsmål;Kontakt\nGrønne tak;13;miljo@baerum.example\nSkolehager;4, 15;skole@baerum.example\nFeil;1;2;3;4\n';
const chooseNone = async (page: Page) => {
  for (const box of await page.locator('input[name="items"]').all()) await box.uncheck();
  await press('Lag utkast av de valgte')(page);
  await page.locator('.error-summary').waitFor();
};
const mailed = (account: string, subject: RegExp, link: RegExp) => async (page: Page) => linkIn(await mailTo(page, account, subject), link);

/** Every page of the route table, by its name there; a page without a look here fails the test. */
export const looks: Record<string, Look[]> = {
  home: [
    { is: 'a visitor’s', at: '/nb', shows: /Læringsnettverk|lærer/i },
    { is: 'an author’s', by: author, at: '/nb', shows: /Venter på deg/ },
    { is: 'a member’s of a steering group', by: 'deputy@baerum.example', at: '/nb', shows: /Les og stem/ },
  ],
  about: [{ at: '/nb/om' }],
  accessibility: [{ at: '/nb/tilgjengelighet' }],
  referenceData: [{ at: '/nn/grunndata', shows: /357/ }],
  permissions: [{ at: '/nb/rettigheter' }],
  catalogue: [
    { is: 'a visitor’s', at: '/nb/katalog' },
    { is: 'a question’s answers', by: author, at: '/nb/katalog?q=medborgardialog' },
    { is: 'with chosen filters', by: author, at: '/nb/katalog?goal=12&goal=17&kind=tool', shows: /Fjern:/ },
    { is: 'with nothing found', by: author, at: '/nb/katalog?q=zzzzqqqq' },
    {
      is: 'with the form that saves it',
      by: author,
      at: '/nb/katalog?q=affald&tenant=mariehavn',
      does: (page) => page.locator('summary', { hasText: 'Lagre dette søket' }).click(),
      shows: /Fjern: Mariehavn/,
    },
    {
      is: 'with a search that was refused without a name',
      by: author,
      at: '/nb/katalog?q=avfall',
      does: async (page) => {
        await page.locator('summary', { hasText: 'Lagre dette søket' }).click();
        await page.locator('input[name="name"]').fill(' ');
        await refusedBy('Lagre')(page);
      },
    },
    { is: 'which one has saved', by: 'member@asker.example', at: '/nb/katalog?q=matsvinn&country=SE', shows: /Du har lagret dette søket/ },
    {
      is: 'with suggestions',
      by: author,
      at: '/nb/katalog',
      does: async (page) => {
        await page.getByRole('combobox').pressSequentially('klima');
        await page.getByRole('option').first().waitFor();
      },
    },
    { is: 'with what one can start on Monday', by: author, at: '/nb/katalog', shows: /Begynn på mandag/ },
    { is: 'of municipalities like us', by: author, at: '/nb/katalog?like=baerum', shows: /Vis alle kommuner igjen/ },
    { is: 'the next page', by: author, at: linkOn('/nb/katalog', /[?&]cursor=/) },
  ],
  entry: [
    { is: 'a case', at: linkOn('/nb/katalog?kind=case_study', anEntry) },
    { is: 'a method', by: author, at: linkOn('/nb/katalog?kind=method', anEntry) },
    { is: 'a tool with a decision', by: author, at: linkOn('/nb/katalog?q=klimabudget&kind=tool', anEntry), shows: /Godkjent av/ },
    { is: 'stopped', at: linkOn('/nb/katalog?status=stopped', anEntry), shows: /[Ss]toppet/ },
    { is: 'in another language', by: author, at: linkOn('/nb/katalog?language=sv', anEntry) },
    {
      is: 'refused what was written about its use',
      by: author,
      at: linkOn('/nb/katalog?kind=method', anEntry),
      does: async (page) => {
        await page.getByRole('link', { name: 'Dette vil vi prøve' }).click();
        await page.locator('[name="state"]').evaluate((box: HTMLSelectElement) => {
          box.append(new Option('?', 'no such state', true, true));
        });
        await refusedBy('Lagre')(page);
      },
    },
  ],
  entryContact: [
    { at: '/nb/katalog/mariehavn/klimabudget-i-regneark/kontakt', shows: /Skriv til Mariehavn/ },
    { is: 'refused', at: '/nb/katalog/mariehavn/klimabudget-i-regneark/kontakt', does: refusedBy('Send') },
    { is: 'sent', by: author, at: '/nb/katalog/mariehavn/klimabudget-i-regneark/kontakt?sent=yes', shows: /svarer til e-posten/ },
  ],
  entryCare: [
    {
      by: 'editor@mariehavn.example',
      at: linkOn('/nb/katalog/mariehavn/klimabudget-i-regneark', /gjennomgang/),
      shows: /Det stemmer fortsatt/,
    },
    {
      is: 'refused',
      by: 'editor@mariehavn.example',
      at: linkOn('/nb/katalog/mariehavn/klimabudget-i-regneark', /gjennomgang/),
      does: async (page) => {
        await page.locator('[name="reviewBy"]').fill('2020-01-01');
        await refusedBy('Det stemmer fortsatt')(page);
      },
    },
  ],
  catalogueExports: [{ by: admin, at: '/nb/kommune/asker/eksport' }],
  catalogueImports: [{ by: admin, at: '/nb/kommune/asker/innlesing', shows: /Velg filen/ }],
  glossary: [{ at: '/nb/ordliste', shows: /kommunaldirektør/ }],
  networkWords: [
    { by: coordinator, at: `${network}/ord`, shows: /egne ord/ },
    { is: 'refused', by: coordinator, at: `${network}/ord`, does: refusedBy('Legg til'), shows: /Noe må rettes/ },
  ],
  entryVersions: [
    { at: '/nb/katalog/mariehavn/klimabudget-i-regneark/versjoner' },
    {
      is: 'compared',
      by: author,
      at: linkOn('/nb/katalog/mariehavn/klimabudget-i-regneark/versjoner', /[?&]after=/),
      shows: /Det nye er markert/,
    },
    {
      is: 'with the draft against what is published',
      by: 'author@mariehavn.example',
      at: '/nb/katalog/mariehavn/klimabudget-i-regneark/versjoner?before=2&after=draft',
      shows: /til utkastet/,
    },
    {
      is: 'asking before a draft is put aside',
      by: 'author@mariehavn.example',
      at: '/nb/katalog/mariehavn/klimabudget-i-regneark/versjoner?restore=1',
      shows: /legges til side/,
    },
  ],
  entryVersion: [{ at: linkOn('/nb/katalog/mariehavn/klimabudget-i-regneark/versjoner', /versjoner\/1$/) }],
  draftComments: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/kommentarer`, shows: /Ingen har skrevet noe ennå/ },
    {
      is: 'written',
      by: author,
      at: async (page) => `${await aDraft(page)}/kommentarer`,
      does: async (page) => {
        await page.locator('[name="body"]').fill('Skal vi si hvem som bestemte?');
        await press('Skriv kommentar')(page);
        await page.getByText('Merk som ferdig').waitFor();
      },
      shows: /Skal vi si hvem/,
    },
    { is: 'refused', by: author, at: async (page) => `${await aDraft(page)}/kommentarer`, does: refusedBy('Skriv kommentar') },
  ],
  countryNote: [
    { by: 'author@asker.example', at: '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler/gjelder-i/NO', shows: /halvferdig/ },
    {
      is: 'refused',
      by: 'author@herning.example',
      at: '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler/gjelder-i/DK',
      does: refusedBy('Lagre'),
    },
  ],
  ownVersion: [
    { is: 'with a licence', by: author, at: '/nb/katalog/mariehavn/borgersamling-paa-tre-aftener/egen-versjon', shows: /CC BY 4.0/ },
    {
      is: 'refused without a licence',
      by: author,
      at: '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler/egen-versjon',
      does: refusedBy('Lag vår egen versjon'),
    },
    { is: 'of one’s own', by: 'author@mariehavn.example', at: '/nb/katalog/mariehavn/borgersamling-paa-tre-aftener/egen-versjon' },
  ],
  translate: [
    { is: 'of one’s own', by: author, at: '/nb/katalog/baerum/baerekraftsnettverket/oversett', shows: /Til hvilket språk/ },
    { is: 'of another municipality’s', by: author, at: '/nb/katalog/mariehavn/borgersamling-paa-tre-aftener/oversett', shows: /CC BY 4.0/ },
    {
      is: 'refused without a licence',
      by: author,
      at: '/nb/katalog/bjorksjo/upphandlingsmall-for-aterbrukade-mobler/oversett',
      does: refusedBy('Oversett'),
    },
  ],
  translation: [
    {
      is: 'with a newer original',
      by: author,
      at: linkOn(networkInEnglish, /oversettelse$/),
      shows: /Originalen har fått en nyere versjon/,
    },
    { is: 'just begun', by: author, at: aTranslation, shows: /Her er utkastet/ },
    {
      is: 'refused',
      by: author,
      at: aTranslation,
      does: async (page) => {
        await page.locator('[name="title"]').fill('for langt '.repeat(30));
        await refusedBy('Lagre')(page);
      },
    },
  ],
  fromOriginal: [{ at: linkOn('/nb/katalog/storevik/folkemoete-i-fjoeset', /fra-originalen/), shows: /Det nye er markert/ }],
  signIn: [
    { at: '/nb/logg-inn', shows: /tandem-demo/ },
    { is: 'refused', at: '/nb/logg-inn', does: refusedBy('Logg inn'), shows: /Noe må rettes/ },
  ],
  forgottenPassword: [
    { at: '/nb/glemt-passord' },
    { is: 'refused', at: '/nb/glemt-passord', does: refusedBy('Send meg en lenke') },
    { is: 'sent', at: '/nb/glemt-passord?sent=yes' },
  ],
  newPassword: [
    {
      at: async (page) => {
        await page.goto('/nb/glemt-passord');
        await page.locator('#email').fill('member@storevik.example');
        await press('Send meg en lenke')(page);
        return mailed('member@storevik.example', /passord/i, /passord/)(page);
      },
    },
    { is: 'no longer open', at: '/nb/nytt-passord/used' },
  ],
  invitation: [
    { is: 'a new colleague’s', at: (page, open) => invite(page, open, 'ny@asker.example'), shows: /Velg et passord/ },
    {
      is: 'somebody else’s',
      by: author,
      at: (page, open) => invite(page, open, 'enda-en@asker.example'),
      shows: /men invitasjonen er til/,
    },
    { is: 'no longer open', at: '/nb/invitasjon/used' },
  ],
  account: [
    { by: author, at: '/nb/min-konto', shows: /Chrom/ },
    { is: 'refused', by: author, at: '/nb/min-konto', does: refusedBy('Bytt passord') },
    {
      is: 'sent when the session had run out',
      by: 'member@fjellvik.example',
      at: '/nb/min-konto',
      does: lose,
      shows: /Det du skrev, er ikke tapt/,
    },
  ],
  relations: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/henger-sammen-med`, shows: /Ingen ennå/ },
    {
      is: 'with one set, and others found',
      by: author,
      at: async (page) => `${await anImport(page)}/henger-sammen-med?q=klima`,
      does: async (page) => {
        await page
          .getByRole('button', { name: /^Legg til/ })
          .first()
          .click();
        await page.getByText('Vises når dere deler').waitFor();
      },
    },
  ],
  collections: [
    { is: 'a visitor’s', at: '/nb/samlinger', shows: /Partnerskaber for handling/ },
    { is: 'an author’s', by: author, at: '/nb/samlinger', shows: /Ny samling/ },
    { is: 'refused', by: author, at: '/nb/samlinger', does: refusedBy('Lag samlingen') },
    {
      is: 'after one was deleted',
      by: author,
      at: '/nb/samlinger',
      does: async (page) => {
        await aCollection(page);
        await press('Slett samlingen')(page);
        await page.getByRole('button', { name: 'Angre' }).waitFor();
      },
    },
  ],
  collection: [
    { at: '/nb/samling/herning/inspirationskatalog-partnerskaber-for-handling', shows: /Et hus til partnerskaberne/ },
    { by: 'editor@fjellvik.example', at: '/nb/samling/fjellvik/klimabudsjett-uten-egen-klimaavdeling', shows: /Rediger samlingen/ },
  ],
  collectionEditor: [
    { is: 'empty', by: author, at: aCollection, shows: /Samlingen er tom/ },
    { is: 'with search results', by: author, at: async (page) => `${await aCollection(page)}?q=klima`, shows: /Legg i/ },
    {
      is: 'with something in it, and a question to an editor open',
      by: author,
      at: aCollection,
      does: async (page) => {
        await page.locator('[name=q]').fill('klima');
        await press('Søk')(page);
        await page.locator('.collection-found button').first().click();
        await page.locator('.collection-part').first().waitFor();
        await press('Spør en redaktør: alle')(page);
        await page.getByText('En redaktør er spurt').waitFor();
      },
    },
    {
      is: 'in conflict',
      by: author,
      at: aCollection,
      does: async (page) => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.locator('#title').fill('Navnet en annen fant');
        await press('Lagre')(other);
        await other.waitForURL(/saved/);
        await other.close();
        await page.locator('#title').fill('Navnet jeg fant');
        await press('Lagre')(page);
        await page.getByText('To har skrevet samtidig').first().waitFor();
      },
    },
  ],
  collect: [
    {
      by: author,
      at: async (page) => `${await linkOn('/nb/katalog?q=klimabudsjett', anEntry)(page)}/legg-i-samling`,
      shows: /Legg i en samling/,
    },
  ],
  share: [
    { by: author, at: '/nb/del-en-erfaring' },
    { is: 'refused', by: author, at: '/nb/del-en-erfaring', does: refusedBy('Les teksten') },
    { is: 'of somebody who only reads', by: 'member@asker.example', at: '/nb/del-en-erfaring' },
  ],
  shortExperience: [
    { by: author, at: '/nb/del-en-erfaring/kort', shows: /fire minutter/ },
    { is: 'refused', by: author, at: '/nb/del-en-erfaring/kort', does: refusedBy('Del med nettverk'), shows: /Noe må rettes/ },
    { is: 'of somebody who only reads', by: 'member@asker.example', at: '/nb/del-en-erfaring/kort' },
  ],
  drafts: [{ by: author, at: '/nb/dine-utkast' }],
  attachments: [
    { is: 'without files', by: author, at: async (page) => `${await aDraft(page)}/filer`, shows: /Velg filer/ },
    {
      is: 'with a picture and a document',
      by: author,
      at: async (page) => `${await aDraft(page)}/filer`,
      does: async (page) => {
        const files = [
          { name: 'torvet.png', mimeType: 'image/png', buffer: await aPng(800, 500) },
          { name: 'skjema.pdf', mimeType: 'application/pdf', buffer: aPdf() },
          { name: 'ond.html', mimeType: 'text/html', buffer: Buffer.from('<script>') },
        ];
        for (const file of files) {
          await page.locator('#files').setInputFiles(file);
          await page.getByText(new RegExp(`${file.name}: (lagt til|Slike filer)`)).waitFor();
        }
      },
      shows: /Hva viser bildet/,
    },
  ],
  editor: [
    { is: 'empty', by: author, at: aDraft },
    { is: 'with guesses', by: author, at: anImport, shows: /Vi gjetter/ },
    {
      is: 'with a text previewed',
      by: author,
      at: anImport,
      does: async (page) => {
        await press('Forhåndsvis')(page);
        await page.locator('.markdown-preview:visible .prose').waitFor();
      },
    },
    {
      is: 'refused',
      by: author,
      at: anImport,
      does: async (page) => {
        await page.locator('[name="contact.mailbox"]').fill('no address');
        await refusedBy('Lagre')(page);
      },
    },
    {
      is: 'in conflict',
      by: author,
      at: anImport,
      does: async (page) => {
        const other = await page.context().newPage();
        await other.goto(page.url());
        await other.locator('#title').fill('Tittelen som en annen skrev');
        await press('Lagre')(other);
        await other.waitForURL(/saved/);
        await other.close();
        await page.locator('#title').fill('Tittelen som jeg skrev');
        await press('Lagre')(page);
        await page.getByText('To har skrevet samtidig').first().waitFor();
      },
    },
  ],
  importReview: [
    { by: author, at: aReading, shows: /Lag et utkast/ },
    { is: 'of a table', by: author, at: (page) => aReadFile(page, 'alle.csv', someRows), shows: /Slik leste vi kolonnene/ },
    { is: 'of none chosen', by: author, at: (page) => aReadFile(page, 'alle.csv', someRows), does: chooseNone },
    { is: 'that failed', by: author, at: (page) => aReadFile(page, 'rapport.pdf', '%PDF-1.7'), shows: /skadet/ },
  ],
  imported: [{ by: author, at: async (page) => `${await anImport(page)}/lest` }],
  draftPage: [
    { is: 'empty', by: author, at: async (page) => `${await aDraft(page)}/som-ferdig-side`, shows: /Hva ville dere løse/ },
    { is: 'with guesses', by: author, at: async (page) => `${await anImport(page)}/som-ferdig-side`, shows: /Vi gjetter/ },
  ],
  seenAs: [
    { is: 'a colleague', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som`, shows: /en kollega/ },
    { is: 'a network', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som?as=network`, shows: /et medlem av/ },
    { is: 'everybody', by: author, at: async (page) => `${await aWholeDraft(page)}/se-som?as=public`, shows: /alle på nettet/ },
  ],
  publish: [
    { is: 'before it is complete', by: author, at: async (page) => `${await aDraft(page)}/hvem-kan-se-dette`, shows: /mangler/ },
    { is: 'complete', by: author, at: async (page) => `${await aWholeDraft(page)}/hvem-kan-se-dette`, shows: /Spør en redaktør/ },
  ],
  release: [{ by: 'editor@baerum.example', at: aReleaseRequest, shows: /Gjør offentlig/ }],
  municipality: [
    { at: '/nb/kommune/baerum' },
    { by: 'member@asker.example', at: '/nb/kommune/herning' },
    { is: 'a partner’s', by: author, at: '/nb/kommune/baeredygtig-herning' },
  ],
  people: [
    { is: 'a member’s', by: author, at: '/nb/kommune/baerum/personer' },
    { is: 'an administrator’s', by: admin, at: '/nb/kommune/asker/personer', shows: /Inviter kolleger/ },
    { is: 'refused', by: admin, at: '/nb/kommune/asker/personer', does: refusedBy('Send invitasjoner') },
    { is: 'with nobody found', by: admin, at: '/nb/kommune/asker/personer?name=zzzz' },
  ],
  member: [
    { by: admin, at: linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/) },
    {
      is: 'about to leave',
      by: admin,
      at: async (page) => `${await linkOn('/nb/kommune/asker/personer', /personer\/[^/]+$/)(page)}?end=ask`,
    },
  ],
  settings: [{ by: admin, at: '/nb/kommune/asker/innstillinger' }],
  firstDay: [{ by: admin, at: '/nb/kommune/asker/forste-dag' }],
  network: [{ at: network }, { by: author, at: nordic }, { by: admin, at: network }],
  sponsor: [
    { by: coordinator, at: `${network}/inviter-en-kommune` },
    { is: 'refused', by: coordinator, at: `${network}/inviter-en-kommune`, does: refusedBy('Send invitasjonen') },
  ],
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
  following: [
    { by: 'member@asker.example', at: '/nb/dette-folger-du' },
    { is: 'by a link from a mail', at: mailed('member@bjorksjo.example', /översikt/, /link=/) },
  ],
  savedSearches: [
    { by: 'member@asker.example', at: '/nb/lagrede-sok', shows: /matsvinn, Sverige/ },
    { is: 'with none yet', by: 'member@baerum.example', at: '/nb/lagrede-sok', shows: /ingen lagrede søk/ },
    {
      is: 'refused a name',
      by: 'member@asker.example',
      at: '/nb/lagrede-sok',
      does: async (page) => {
        await page.locator('summary', { hasText: 'Gi nytt navn' }).first().click();
        await page.locator('input[name="name"]').first().fill(' ');
        await refusedBy('Lagre navnet')(page);
      },
    },
  ],
  '/unsubscribe/:token': [{ at: mailed('member@bjorksjo.example', /översikt/, /unsubscribe/) }],
  '/mailbox': [{ at: '/mailbox' }, { by: author, at: '/mailbox' }],
  '/mailbox/:mail': [
    { is: 'as HTML', at: linkOn('/mailbox', /mailbox\//) },
    { is: 'as text', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=text` },
    { is: 'its headers', at: async (page) => `${await linkOn('/mailbox', /mailbox\//)(page)}?view=headers` },
  ],
  '*': [
    { at: '/nb/finnes-ikke', status: 404 },
    { by: author, at: '/nb/finnes-ikke', status: 404 },
    { is: 'another municipality’s settings', by: 'author@asker.example', at: '/nb/kommune/baerum/innstillinger', status: 404 },
  ],
};
