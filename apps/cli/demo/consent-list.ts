/** Cases that the secretary of Bæredygtig Herning's board thinks everyone agrees on. Invented, and said to be. */
export interface DemoCaseOnList {
  title: string;
  text: string;
  recommendation: string;
  /** A member's account and words, where one took it out. */
  takenOut?: { by: string; reason: string };
}

export const demoConsentList: readonly DemoCaseOnList[] = [
  {
    title: 'Mødedatoer for 2027 (eksempel)',
    text: 'Bestyrelsen mødes **den anden tirsdag i marts, juni, september og december**, kl. 15–17.',
    recommendation: 'Bestyrelsen godkender de fire datoer.',
  },
  {
    title: 'Kontingent for 2027 er uændret (eksempel)',
    text: 'Kontingentet har været det samme siden 2024. Sekretariatet foreslår, at det bliver ved det.',
    recommendation: 'Bestyrelsen lader kontingentet være uændret i 2027.',
  },
  {
    title: 'Ny revisor (eksempel)',
    text: 'Revisoren går på pension. Sekretariatet har hentet to tilbud og foreslår det billigste.',
    recommendation: 'Bestyrelsen vælger den nye revisor fra 1. januar 2027.',
    takenOut: { by: 'board-3@baeredygtig-herning.example', reason: 'Jeg vil gerne høre, hvorfor vi kun har to tilbud.' },
  },
];

/** Ready for a vote, and on no list yet. */
export const aReadyMotion: DemoCaseOnList = {
  title: 'Referater på hjemmesiden (eksempel)',
  text: 'Medlemmerne spørger efter referaterne. De kan ligge på foreningens side, når de er godkendt.',
  recommendation: 'Bestyrelsen lægger godkendte referater på hjemmesiden.',
};
