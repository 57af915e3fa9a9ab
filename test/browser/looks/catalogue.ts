import { anEntry, author, type Look, linkOn, refusedBy } from './look.js';

export const catalogueLooks: Record<string, Look[]> = {
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
      shows: /Kryss av her/,
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
      shows: /Kryss av her/,
    },
  ],
  fromOriginal: [{ at: linkOn('/nb/katalog/storevik/folkemoete-i-fjoeset', /fra-originalen/), shows: /Det nye er markert/ }],
};
