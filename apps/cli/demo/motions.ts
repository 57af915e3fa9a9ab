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
