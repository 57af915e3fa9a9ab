import type { Language } from '#libs/platform';
import type { Recommended, Vote } from '#libs/steering';

/** A case before a network's steering group, as far as its story has come. */
export interface DemoCase {
  /** Number of the entry. */
  entry: number;
  network: string;
  /** Account of whoever proposes. */
  proposer: string;
  proposedAt: string;
  pitch: string;
  paper: { background: string; assessment: string; recommendation: string; recommended: Recommended; language: Language } | null;
  round: DemoRound | null;
}

export interface DemoRound {
  /** ISO days; null for the round that is open now, with three days left. */
  opened: string | null;
  deadline: string | null;
  /** Accounts that stand aside, in this order: a director, then the deputy who was called. */
  aside: string[];
  /** Accounts that tell that their municipality uses it. */
  uses: string[];
  votes: { by: string; vote: Vote; reason?: string; statement?: string }[];
}

const approvedBy = (...tenants: string[]): DemoRound['votes'] =>
  tenants.map((tenant) => ({ by: `director@${tenant}.example`, vote: 'approve' }));

export const demoCases: DemoCase[] = [
  {
    entry: 20,
    network: 'baerekraftsnettverket',
    proposer: 'author@storevik.example',
    proposedAt: '2023-05-15T08:00:00Z',
    pitch: 'Malen har vore i bruk i alle utvala våre sidan januar. Vi vil at fleire skal sleppe å starte frå eit blankt ark.',
    paper: {
      background: 'Storevik har brukt malen i 26 saker frå januar til mars 2023 og har lagt ved to av dei.',
      assessment:
        'Malen er kort, krev to timar kurs og kan brukast utan anna programvare. Spørsmålet om kostnader på lang sikt får dei svakaste svara; det må kommunen arbeide vidare med sjølv.',
      recommendation: 'Styringsgruppa godkjenner malen for tre år.',
      recommended: 'approve',
      language: 'nn',
    },
    round: {
      opened: '2023-05-22',
      deadline: '2023-06-05',
      aside: ['director@storevik.example', 'deputy@storevik.example'],
      uses: ['director@fjellvik.example'],
      votes: approvedBy('solfjord', 'baerum', 'asker', 'fjellvik', 'ks'),
    },
  },
  {
    entry: 7,
    network: 'nordisk-laeringsnetvaerk',
    proposer: 'author@mariehavn.example',
    proposedAt: '2023-03-20T08:00:00Z',
    pitch: 'Regnearket viser ton og kroner i samme sag. Fire kommuner har bedt om at få det.',
    paper: {
      background: 'Mariehavn har lagt sit budget for 2023 efter regnearket og deler det med vejledning.',
      assessment: 'Det kan bruges uden rådgiver. Faktorerne er Mariehavns egne og er ikke regnet efter af andre.',
      recommendation: 'Styregruppen godkender version 1 med fornyet vurdering om to år.',
      recommended: 'approve',
      language: 'da',
    },
    round: {
      opened: '2023-03-27',
      deadline: '2023-04-10',
      aside: ['director@mariehavn.example', 'deputy@mariehavn.example'],
      uses: [],
      votes: approvedBy('herning', 'bjorksjo', 'baerum', 'asker', 'storevik', 'ks'),
    },
  },
  {
    entry: 7,
    network: 'nordisk-laeringsnetvaerk',
    proposer: 'author@mariehavn.example',
    proposedAt: '2025-03-20T08:00:00Z',
    pitch: 'Version 2 retter faktoren for fjernvarme og har fået en længere vejledning. Tre kommuner har spurgt efter den.',
    paper: {
      background: 'Version 1 blev trukket tilbage på grund af en fejl i faktoren for fjernvarme. Version 2 er regnet efter af to kommuner.',
      assessment: 'Regnearket kan bruges uden rådgiver. Udledningsfaktorerne skal skiftes ud uden for Danmark; det står nu i vejledningen.',
      recommendation: 'Styregruppen godkender version 2 med fornyet vurdering om to år.',
      recommended: 'approve',
      language: 'da',
    },
    round: {
      opened: '2025-03-24',
      deadline: '2025-04-07',
      aside: ['director@mariehavn.example', 'deputy@mariehavn.example'],
      uses: [],
      votes: approvedBy('herning', 'bjorksjo', 'baerum', 'asker', 'storevik', 'ks'),
    },
  },
  {
    entry: 23,
    network: 'baerekraftsnettverket',
    proposer: 'author@midtfjord.example',
    proposedAt: '2026-03-16T08:00:00Z',
    pitch: '64 indikatorar i eitt rekneark, så ikkje kvar kommune treng å hente dei same tala.',
    paper: {
      background: 'Midtfjord fylkeskommune har sett saman indikatorane, og to kommunar har prøvd dei i arbeidet med planstrategi.',
      assessment: 'Utvalet er breitt og sparer arbeid, men mange av tala finst ikkje for kommunar med under 4 000 innbyggjarar.',
      recommendation: 'Styringsgruppa godkjenner indikatorsettet for to år.',
      recommended: 'approve',
      language: 'nn',
    },
    round: {
      opened: '2026-03-18',
      deadline: '2026-04-08',
      aside: [],
      uses: [],
      votes: [
        ...approvedBy('fjellvik', 'storevik'),
        {
          by: 'director@solfjord.example',
          vote: 'send_back',
          reason: '22 av tallene finnes ikke for de minste kommunene. Si hva de skal gjøre i stedet.',
        },
        { by: 'director@baerum.example', vote: 'send_back', reason: 'Kilden må stå ved hvert tall, med dato.' },
        { by: 'director@asker.example', vote: 'send_back', reason: 'Vi har ikke tid til å lese 64 tall, og da leser vi dem som passer.' },
        {
          by: 'director@ks.example',
          vote: 'send_back',
          reason: 'Regnearket kan ikke brukes uten at fylkeskommunen fyller det ut. Gjør det mulig å hente tallene selv.',
        },
      ],
    },
  },
  {
    entry: 24,
    network: 'baerekraftsnettverket',
    proposer: 'author@midtfjord.example',
    proposedAt: '2026-05-18T08:00:00Z',
    pitch: 'Fire kommunar har prøvd det i to år. Vi meiner andre fylke kan gjere det same.',
    paper: {
      background: 'Saka gjeld om eit døme frå eit fylke skal godkjennast som felles verktøy.',
      assessment: 'Dømet er godt dokumentert. Ein kommune kan ikkje ta det i bruk åleine, fordi fylket har ansvaret for ruta.',
      recommendation: 'Styringsgruppa godkjenner ikkje dømet som felles verktøy. Det blir ståande som døme.',
      recommended: 'reject',
      language: 'nn',
    },
    round: {
      opened: '2026-05-20',
      deadline: '2026-06-05',
      aside: [],
      uses: [],
      votes: [
        { by: 'director@solfjord.example', vote: 'reject', reason: 'En kommune kan ikke bruke det alene.' },
        { by: 'director@baerum.example', vote: 'reject', reason: 'Godt eksempel, men ikke et verktøy.' },
        { by: 'director@asker.example', vote: 'reject', reason: 'Krever fylket.' },
        { by: 'director@fjellvik.example', vote: 'reject', reason: 'Vi kan lære av det uten at det er godkjent.' },
        { by: 'director@ks.example', vote: 'reject', reason: 'Ansvaret ligger hos fylkeskommunen.' },
        {
          by: 'director@storevik.example',
          vote: 'approve',
          statement:
            'Storevik meiner at dømet bør godkjennast. Små kommunar treng eit felles krav å møte fylket med, og det er nettopp det dette er.',
        },
      ],
    },
  },
  {
    entry: 27,
    network: 'nordisk-laeringsnetvaerk',
    proposer: 'author@bjorksjo.example',
    proposedAt: '2026-10-12T08:00:00Z',
    pitch: 'Mallen har använts i två upphandlingar. Vi vill gärna att fler provar den.',
    paper: null,
    round: null,
  },
  {
    entry: 11,
    network: 'nordisk-laeringsnetvaerk',
    proposer: 'author@mariehavn.example',
    proposedAt: '2026-10-26T08:00:00Z',
    pitch: 'To sider, som en forening kan skrive under på samme aften.',
    paper: null,
    round: null,
  },
  {
    entry: 5,
    network: 'baerekraftsnettverket',
    proposer: 'author@baerum.example',
    proposedAt: '2026-11-03T08:00:00Z',
    pitch: 'Tolv spørsmål som stilles før konkurransen lyses ut. Vi bruker dem selv, og Asker har prøvd dem.',
    paper: {
      background: 'Sjekklisten er et eksempel fra Bærum. Den er prøvd i ni konkurranser og delt med Bærekraftsnettverket.',
      assessment:
        'Den er kort nok til å bli brukt, og den sier hvem som skal svare på hva. Den erstatter ikke vurderingen etter anskaffelsesloven; det står på første side.',
      recommendation: 'Styringsgruppen godkjenner sjekklisten for to år.',
      recommended: 'approve',
      language: 'nb',
    },
    round: {
      opened: null,
      deadline: null,
      aside: ['director@baerum.example'],
      uses: ['director@asker.example'],
      votes: approvedBy('solfjord', 'asker', 'fjellvik', 'storevik', 'ks'),
    },
  },
  {
    entry: 23,
    network: 'baerekraftsnettverket',
    proposer: 'author@midtfjord.example',
    proposedAt: '2026-10-12T08:30:00Z',
    pitch: 'Versjon 2 har 18 indikatorar som toler små tal, kvar med kjelde, dato og oppskrift.',
    paper: null,
    round: null,
  },
];
