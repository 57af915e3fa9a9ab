import type { CallOutcome } from '#libs/exchange';

/** Who said that they can be called about an entry, by its number. */
export interface DemoCallOffer {
  entry: number;
  by: string;
  perMonth: number;
  topic: string;
}

export const demoCallOffers: DemoCallOffer[] = [
  { entry: 13, by: 'editor@fjellvik.example', perMonth: 4, topic: 'Hvordan én person rekker det' },
  { entry: 7, by: 'editor@mariehavn.example', perMonth: 2, topic: 'Regnearket, og hvad vi ville have sprunget over' },
  { entry: 7, by: 'editor@fjellvik.example', perMonth: 4, topic: 'Å bruke det i en liten kommune' },
  { entry: 6, by: 'author@mariehavn.example', perMonth: 1, topic: 'Viceværterne, og hvordan vi målte' },
  { entry: 8, by: 'author@mariehavn.example', perMonth: 2, topic: 'Lodtrækningen og de 60 dage' },
  { entry: 8, by: 'editor@storevik.example', perMonth: 2, topic: 'Éin kveld i staden for tre' },
  { entry: 16, by: 'author@solfjord.example', perMonth: 1, topic: 'Hvem som ikke kom' },
  { entry: 26, by: 'editor@bjorksjo.example', perMonth: 2, topic: 'Vågarna, och vad köken tyckte' },
];

/** One person asks another for a call about an entry; days count back from today. */
export interface DemoCall {
  entry: number;
  by: string;
  to: string;
  askedBefore: number;
  message: string;
  /** Days after the question. */
  answer: { after: number; words: string } | null;
  outcome: { after: number; outcome: CallOutcome; note: string } | null;
}

export const demoCalls: DemoCall[] = [
  {
    entry: 13,
    by: 'author@nordvaag.example',
    to: 'editor@fjellvik.example',
    askedBefore: 3,
    message: 'Vi er én person på plan og skal ha et klimabudsjett til økonomiplanen. Kan vi ta en time om hvor dere begynte?',
    answer: null,
    outcome: null,
  },
  {
    entry: 7,
    by: 'editor@bjorksjo.example',
    to: 'editor@mariehavn.example',
    askedBefore: 34,
    message: 'Vi har börjat fylla i ert kalkylark. Hur gjorde ni med siffrorna för transporter som ingen hade?',
    answer: { after: 2, words: 'Det gør jeg gerne. Torsdag formiddag passer bedst.' },
    outcome: null,
  },
  {
    entry: 8,
    by: 'author@bjorksjo.example',
    to: 'author@mariehavn.example',
    askedBefore: 70,
    message: 'Hur många brev skickade ni för att få trettiosex som kom?',
    answer: { after: 1, words: 'Ring endelig, helst efter klokken ti.' },
    outcome: { after: 30, outcome: 'helped', note: 'Vi skickade dubbelt så många brev och fick in de unga.' },
  },
];
