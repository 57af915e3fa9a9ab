/** What a committee did in a quarter, or means to. Invented, and marked so in its heading. */
export interface DemoTreatment {
  status: 'planned' | 'treated' | 'noted' | 'moved';
  title: string;
  agenda?: string;
  done?: string;
  goals?: number[];
  targets?: string[];
  partners?: string[];
  area?: string;
  since?: string;
  until?: string;
  /** The first that is suggested went along. */
  uses?: true;
}

export interface DemoCommittee {
  committee: string;
  goals: number[];
  targets: string[];
  /** Days of 2026, one in each quarter. */
  meetings: [string, string, string, string];
  /** By quarter; one that is left out is missing. */
  quarters: Partial<Record<1 | 2 | 3 | 4, DemoTreatment>>;
}

const treated = (title: string, done: string, more: Partial<DemoTreatment> = {}): DemoTreatment => ({
  status: 'treated',
  title: `${title} (eksempel)`,
  done,
  ...more,
});
const planned = (title: string, agenda: string, more: Partial<DemoTreatment> = {}): DemoTreatment => ({
  status: 'planned',
  title: `${title} (eksempel)`,
  agenda,
  ...more,
});
const year = { since: '2026-01-01', until: '2026-12-31' };

/** Herning's year wheel for 2026: two missing, the fourth quarter ready; MIN and BFU meet on the way to school, BYB and MIN pull apart. */
export const demoWheel: DemoCommittee[] = [
  {
    committee: 'udvalget-for-oekonomi',
    goals: [8, 17],
    targets: ['17.14'],
    meetings: ['2026-02-04', '2026-05-06', '2026-09-02', '2026-12-02'],
    quarters: {
      1: treated('Verdensmålene i budgetlægningen', 'Udvalget besluttede at spørge til målene i hvert budgetforslag.', {
        targets: ['17.14'],
      }),
      2: treated('Et indkøb, tre spørgsmål', 'Tre spørgsmål om levetid, reparation og afhentning prøves i to indkøb.', {
        targets: ['12.7'],
      }),
      3: { status: 'noted', title: 'Halvårsstatus på målene (eksempel)', done: 'Udvalget tog status til efterretning.', goals: [17] },
      4: planned(
        'Målene i næste års budget',
        'Udvalget drøfter, hvad de tre spørgsmål i indkøb har ført til.\n\nIndstilling:\nUdvalget beslutter, om spørgsmålene skal bruges i alle indkøb fra 2027.',
        { targets: ['12.7'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-miljoe-og-natur',
    goals: [13, 15],
    targets: ['11.2', '15.5'],
    meetings: ['2026-02-11', '2026-05-13', '2026-09-09', '2026-12-03'],
    quarters: {
      1: treated('Vilde vejkanter', 'Vejkanter på tre strækninger klippes én gang om året.', {
        targets: ['15.5'],
        area: 'Landevejene',
        uses: true,
      }),
      2: treated('Natur, hvor byen vokser', 'Udvalget bad om, at enge ved byranden friholdes for byggeri.', {
        goals: [15],
        targets: ['15.5'],
        area: 'Byranden',
        ...year,
      }),
      3: treated('Færre biler ved skolerne', 'To skoler prøver en bilfri morgenzone.', {
        targets: ['11.2'],
        area: 'Skoleveje',
        partners: ['Skolebestyrelserne'],
        ...year,
      }),
      4: planned(
        'Skoleveje og luft',
        'Udvalget drøfter erfaringerne med bilfrie morgenzoner ved to skoler.\n\nTil drøftelse:\n– Hvad siger skolerne, og hvad viser tællingerne?\n– Hvad kan gøres sammen med Udvalget for børn og familie?\n\nIndstilling:\nUdvalget beslutter, om zonerne fortsætter i 2027.',
        { targets: ['11.2'], area: 'Skoleveje', partners: ['Skolebestyrelserne'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-by-og-bolig',
    goals: [11],
    targets: ['11.1', '11.3'],
    meetings: ['2026-02-18', '2026-05-20', '2026-09-16', '2026-12-09'],
    quarters: {
      1: treated('Borgere med fra begyndelsen', 'Gåture med naboer kommer før planforslaget.', { targets: ['11.3'] }),
      2: treated('Boliger på markerne', 'Udvalget peger på to marker ved byranden til nye boliger.', {
        goals: [11],
        targets: ['11.1'],
        area: 'Byranden',
        ...year,
      }),
      3: { status: 'moved', title: 'Fælles udearealer (eksempel)', done: '', targets: ['11.7'] },
      4: planned(
        'Fælles udearealer',
        'Sagen blev flyttet fra 3. kvartal.\n\nIndstilling:\nUdvalget drøfter kravene til fælles udearealer i nye boligområder.',
        { targets: ['11.7'], area: 'Byranden', ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-beskaeftigelse-og-skoler',
    goals: [4, 8],
    targets: ['4.7', '8.6'],
    meetings: ['2026-02-10', '2026-05-12', '2026-09-08', '2026-12-08'],
    quarters: {
      1: treated('Verdensmål i 7. klasse', 'Fem klasser arbejder med et mål og en lokal virksomhed.', {
        targets: ['4.7'],
        partners: ['Bæredygtig Herning'],
      }),
      2: treated('Fritidsjob for unge', 'Virksomheder tilbyder fritidsjob gennem én indgang.', { targets: ['8.6'], uses: true }),
      3: treated('Elevernes råd om maden', 'Elever vejede maden, der blev smidt ud, i en uge.', { targets: ['12.3'] }),
      4: planned(
        'Hvad klasserne lærte',
        'Fem klasser fortæller udvalget, hvad de fandt ud af.\n\nIndstilling:\nUdvalget drøfter, om forløbet tilbydes alle skoler.',
        { targets: ['4.7'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-boern-og-familie',
    goals: [3, 4],
    targets: ['11.2', '3.4'],
    meetings: ['2026-02-17', '2026-05-19', '2026-09-15', '2026-12-15'],
    quarters: {
      1: treated('Trivsel i dagtilbud', 'Fire dagtilbud prøver faste udedage.', { targets: ['3.4'] }),
      2: treated('Familier tæt på', 'Åben rådgivning én aften om ugen.', { targets: ['3.4'] }),
      3: treated('Sikker vej til skole', 'Børn tegnede de steder, hvor de er utrygge.', {
        targets: ['11.2'],
        area: 'Skoleveje',
        partners: ['Skolebestyrelserne'],
        ...year,
      }),
      4: planned(
        'Børnenes kort over skolevejen',
        'Børnenes kort viser ni steder.\n\nTil drøftelse:\n– Hvilke tre steder er vigtigst?\n– Hvad kan gøres sammen med Udvalget for miljø og natur?\n\nIndstilling:\nUdvalget peger på tre steder.',
        { targets: ['11.2'], area: 'Skoleveje', partners: ['Skolebestyrelserne'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-social-og-sundhed',
    goals: [3, 10],
    targets: ['3.4', '10.2'],
    meetings: ['2026-02-24', '2026-05-26', '2026-09-22', '2026-12-10'],
    quarters: {
      1: treated('Ensomhed blandt ældre', 'Frivillige besøger 40 ældre hver uge.', { targets: ['10.2'], uses: true }),
      2: {
        status: 'noted',
        title: 'Sund mad på plejehjem (eksempel)',
        done: 'Udvalget tog orienteringen til efterretning.',
        targets: ['3.4'],
      },
      4: planned(
        'Mødesteder i hverdagen',
        'Udvalget drøfter, hvor ældre og unge kan mødes uden tilmelding.\n\nIndstilling:\nUdvalget peger på ét mødested, der prøves i 2027.',
        { targets: ['10.2'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-kultur',
    goals: [11, 17],
    targets: ['11.4'],
    meetings: ['2026-02-25', '2026-05-27', '2026-09-23', '2026-12-16'],
    quarters: {
      1: treated('Genbrug af scenografi', 'To scener deler et lager.', { targets: ['12.5'] }),
      3: treated('Kulturarven som mødested', 'Et gammelt værksted åbnes for foreninger.', { targets: ['11.4'] }),
      4: planned(
        'Delt lager, et år efter',
        'Udvalget hører, hvad det delte lager har sparet.\n\nIndstilling:\nUdvalget drøfter, om flere kan være med.',
        { targets: ['12.5'], ...year },
      ),
    },
  },
];
