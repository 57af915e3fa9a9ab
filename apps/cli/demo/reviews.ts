import type { Criterion, Grade } from '#libs/steering';

/** What colleagues are asked about a case; without an answer it still waits for them. */
export interface DemoReview {
  /** Account of whoever is asked. */
  by: string;
  answer: (Record<Criterion, Grade> & Partial<Record<`${Criterion}Sentence` | 'remark', string>>) | null;
}

/** By number of the entry: when the coordinator asks, and whom. */
export const demoReviews: Record<number, { askedAt: string; people: DemoReview[] }> = {
  11: {
    askedAt: '2026-11-20T09:00:00Z',
    people: [
      {
        by: 'author@bjorksjo.example',
        answer: {
          relevance: 'strong',
          relevanceSentence: 'Våra föreningar frågar efter just det här: något som går att skriva under samma kväll.',
          participation: 'good_enough',
          participationSentence: 'Två föreningar har varit med. Jag saknar någon från näringslivet.',
          effect: 'cannot_say',
          transferability: 'strong',
          transferabilitySentence: 'Stycket om ansvar behöver skrivas om för svensk rätt, resten går att använda som det är.',
          remark: 'Ta med ett ifyllt exempel, så vet man hur lite som räcker.',
        },
      },
      {
        by: 'editor@herning.example',
        answer: {
          relevance: 'strong',
          participation: 'good_enough',
          effect: 'weak',
          effectSentence: 'Der står ikke, hvad aftalerne er blevet til. Det vil vores udvalg spørge om.',
          transferability: 'good_enough',
          transferabilitySentence: 'Vi kunne bruge den, hvis punktet om penge blev valgfrit.',
          remark: 'God og kort. Sig, hvad man gør, når en part trækker sig.',
        },
      },
      { by: 'author@asker.example', answer: null },
    ],
  },
};
