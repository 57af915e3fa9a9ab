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
  /** It goes on through all four quarters. */
  allYear?: true;
  /** The first that is suggested went along. */
  uses?: true;
}

export interface DemoCommittee {
  committee: string;
  goals: number[];
  targets: string[];
  /** On which day of each of the first three quarters it met. */
  held: number;
  /** In how many days it meets in the last one. */
  ahead: number;
  /** By quarter, the last one being under way; one that is left out is missing. */
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
const year = { allYear: true } as const;

/** Four quarters of Herning's year wheel: two missing, the last one ready; MIN and BFU meet on the way to school, BYB and MIN pull apart. */
export const demoWheel: DemoCommittee[] = [
  {
    committee: 'udvalget-for-oekonomi',
    goals: [8, 17],
    targets: ['17.14'],
    held: 48,
    ahead: 5,
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
        'Udvalget drøfter, hvad de tre spørgsmål i indkøb har ført til.\n\nIndstilling:\nUdvalget beslutter, om spørgsmålene skal bruges i alle indkøb fra næste år.',
        { targets: ['12.7'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-miljoe-og-natur',
    goals: [13, 15],
    targets: ['11.2', '15.5'],
    held: 49,
    ahead: 6,
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
        'Skoleveje, luft og levende hegn',
        'Udvalget drøfter erfaringerne med bilfrie morgenzoner ved to skoler.\n\nTil drøftelse:\n– Hvad siger skolerne, og hvad viser tællingerne?\n– Hvor kan de levende hegn langs vejene blive stående?\n– Hvad kan gøres sammen med Udvalget for børn og familie?\n\nIndstilling:\nUdvalget beslutter, om zonerne fortsætter.',
        { targets: ['11.2', '15.5'], area: 'Skoleveje', partners: ['Skolebestyrelserne'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-by-og-bolig',
    goals: [11],
    targets: ['11.1', '11.3'],
    held: 50,
    ahead: 12,
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
        'Sagen blev flyttet fra sidste kvartal.\n\nIndstilling:\nUdvalget drøfter kravene til fælles udearealer i nye boligområder.',
        { targets: ['11.1', '11.7'], area: 'Byranden', ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-beskaeftigelse-og-skoler',
    goals: [4, 8],
    targets: ['4.7', '8.6'],
    held: 55,
    ahead: 11,
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
    held: 56,
    ahead: 18,
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
    held: 62,
    ahead: 13,
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
        'Udvalget drøfter, hvor ældre og unge kan mødes uden tilmelding.\n\nIndstilling:\nUdvalget peger på ét mødested, der prøves i et år.',
        { targets: ['10.2'], ...year },
      ),
    },
  },
  {
    committee: 'udvalget-for-kultur',
    goals: [11, 17],
    targets: ['11.4'],
    held: 63,
    ahead: 19,
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
