export const criteria = ['relevance', 'participation', 'effect', 'transferability'] as const;
export type Criterion = (typeof criteria)[number];

export const grades = ['strong', 'good_enough', 'weak', 'cannot_say'] as const;
export type Grade = (typeof grades)[number];

export type Answers = Record<Criterion, { grade: Grade; sentence: string }>;
