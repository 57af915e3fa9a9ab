import type { Look } from './look.js';

const board = '/nb/gruppe/baerekraftsnettverket-styringsgruppe';

export const recordLooks: Record<string, Look[]> = {
  bodyDecisions: [
    { by: 'member@asker.example', at: `${board}/beslutninger`, shows: /2023 som PDF/ },
    {
      is: 'of a group without decisions',
      by: 'council-13@baeredygtig-herning.example',
      at: '/da/gruppe/baeredygtighedsraadet/beslutninger',
      shows: /ikke besluttet noget endnu/,
    },
  ],
  checkDecisions: [
    { is: 'unchanged', by: 'member@asker.example', at: `${board}/beslutninger/uendret`, shows: /Uendret siden/ },
    {
      is: 'of a group without decisions',
      by: 'council-13@baeredygtig-herning.example',
      at: '/da/gruppe/baeredygtighedsraadet/beslutninger/uaendret',
      shows: /ikke besluttet noget endnu/,
    },
  ],
};
