import type { Answers, Criterion, Grade } from '#libs/steering';
import type { Translate } from '../../kit/language.js';

/** As they are asked. */
export const criteriaInOrder: readonly Criterion[] = ['relevance', 'participation', 'effect', 'transferability'];
export const gradesInOrder: readonly Grade[] = ['strong', 'good_enough', 'weak', 'cannot_say'];

/** «1 sier sterk · 1 sier god nok»: what was said of a criterion, never as a number of points. */
export function countByGrade(t: Translate, criterion: Criterion, answered: readonly { answers: Answers }[]): string {
  return gradesInOrder
    .map((grade) => ({ grade, count: answered.filter(({ answers }) => answers[criterion].grade === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => t(`review.count.${grade}`, { count }))
    .join(' · ');
}
