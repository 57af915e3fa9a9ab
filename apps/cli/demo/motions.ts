import type { Language } from '#libs/platform';
import type { Vote } from '#libs/steering';
import type { DemoCase } from './cases.js';

/** A motion before a municipality's own body, as far as its story has come. Invented, and said to be. */
export interface DemoMotion {
  body: string;
  /** Accounts. */
  mover: string;
  secretary: string;
  movedAt: string;
  title: string;
  text: string;
  language: Language;
  paper: Omit<NonNullable<DemoCase['paper']>, 'language'>;
  /** ISO days. */
  round: { opened: string; deadline: string; votes: { by: string; vote: Vote; reason?: string; statement?: string }[] } | null;
  /** The meeting that decided it, where that is written down: how each seat answered by its number; who is left out was absent. */
  meeting?: { called: string; day: string; title: string; place: string; seats: Record<number, { vote: Vote; statement?: string }> };
}

/** Before the board in its last meeting: what that decided is not written down yet. */
export const aGreenEvening = 'Folkemøde om grønne indkøb i foråret 2027 (eksempel)';

const board = (number: number) => `board-${number}@baeredygtig-herning.example`;
const ofBoard = {
  body: 'baeredygtig-herning-bestyrelse',
  secretary: 'editor@baeredygtig-herning.example',
  language: 'da' as const,
};

export const demoMotions: DemoMotion[] = [
  {
    ...ofBoard,
    mover: board(2),
    movedAt: '2026-05-04T08:00:00Z',
    title: 'To partnerskabsmøder om året i stedet for ét (eksempel)',
    text: `Vi foreslår, at foreningen holder **to partnerskabsmøder om året**: ét i marts om noget, der er gået galt, og ét i oktober om noget, der er værd at gøre efter.

Mødet i oktober 2025 havde 64 deltagere. 41 af dem skrev på sedlen, at et år er for længe at vente.`,
    paper: {
      background: 'Foreningen har holdt ét møde om året siden 2021. Sekretariatet bruger omkring 60 timer på det.',
      assessment: 'Et møde mere kan holdes inden for budgettet, hvis medlemmerne på skift lægger lokale til.',
      recommendation: 'Bestyrelsen vedtager to møder om året i 2027 og 2028.',
      recommended: 'approve',
    },
    round: {
      opened: '2026-05-11',
      deadline: '2026-05-25',
      votes: [
        ...[1, 2, 3].map((number) => ({ by: board(number), vote: 'approve' as const })),
        {
          by: board(4),
          vote: 'reject',
          reason: 'Hellere ét godt møde end to halve.',
          statement: 'Sekretariatets timer bør bruges på partnerskaberne.',
        },
      ],
    },
  },
  {
    ...ofBoard,
    mover: board(3),
    movedAt: '2026-08-17T08:00:00Z',
    title: 'En fast side om partnerskaber, der stoppede (eksempel)',
    text: `Vi skriver om det, der lykkes. Jeg foreslår **en fast side i nyhedsbrevet om partnerskaber, der stoppede**, skrevet af dem, der var med.

- Én side, fire gange om året
- Den, der fortæller, godkender teksten
- Ingen nævnes uden at have sagt ja`,
    paper: {
      background: 'Af 19 partnerskaber siden 2022 er fem stoppet. To af dem er beskrevet.',
      assessment: 'Siden koster sekretariatet omkring fire timer hver gang.',
      recommendation: 'Bestyrelsen vedtager siden i et år og ser på den igen i september 2027.',
      recommended: 'approve',
    },
    round: null,
    meeting: {
      called: '2026-08-24',
      day: '2026-09-08',
      title: 'Bestyrelsesmøde i september (eksempel)',
      place: 'Bæredygtig Herning',
      seats: {
        1: { vote: 'approve' },
        2: { vote: 'approve' },
        3: { vote: 'approve' },
        4: { vote: 'reject', statement: 'Den, der har mistet et partnerskab, skal have mere tid, før vi beder om en tekst.' },
      },
    },
  },
  {
    ...ofBoard,
    mover: 'editor@baeredygtig-herning.example',
    movedAt: '2026-11-02T09:00:00Z',
    title: aGreenEvening,
    text: `Foreningen inviterer borgere, butikker og skoler til en aften om, hvad vi køber sammen, og hvad vi kan dele.

- Sted: en skole, der har en stor sal
- Udgift: 18.000 kr. til lyd, lys og suppe
- Opfølgning: tre løfter, som vi ser på igen efter et halvt år`,
    paper: {
      background: 'Foreningen har ikke holdt folkemøde før. Tre skoler har tilbudt deres sal.',
      assessment: 'Udgiften kan holdes inden for puljen til arrangementer.',
      recommendation: 'Bestyrelsen vedtager et folkemøde i april 2027.',
      recommended: 'approve',
    },
    round: null,
  },
];
