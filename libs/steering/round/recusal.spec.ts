import { describe, expect, it } from '@jest/globals';
import {
  actingFor,
  afterStep,
  askedFor,
  countsAsRecused,
  isPending,
  type RosterSeat,
  recusalStates,
  recusalSteps,
  suggestedGround,
} from './recusal.js';
import { rulesOf } from './rules.js';

const interests = { ownerTenantIds: ['baerum', 'asker'], authorIds: ['anne'], paidTenantIds: ['solfjord'] };

describe('standing aside', () => {
  it('is suggested to the seats of the municipalities that wrote it, co-owners too', () => {
    expect(suggestedGround({ tenantId: 'baerum', holderId: 'kari' }, interests)).toBe('authorship');
    expect(suggestedGround({ tenantId: 'asker', holderId: null }, interests)).toBe('authorship');
  });

  it('is suggested to a member who wrote it, whoever’s seat it is', () => {
    expect(suggestedGround({ tenantId: 'ks', holderId: 'anne' }, interests)).toBe('authorship');
    expect(suggestedGround({ tenantId: null, holderId: 'anne' }, interests)).toBe('authorship');
  });

  it('is suggested where there is money in it', () => {
    expect(suggestedGround({ tenantId: 'solfjord', holderId: 'per' }, interests)).toBe('money');
  });

  it('is not suggested to anybody else: use is disclosed, and disqualifies nobody', () => {
    expect(suggestedGround({ tenantId: 'fjellvik', holderId: 'ola' }, interests)).toBeNull();
  });
});

describe('the member of an association', () => {
  const rules = rulesOf.association;

  it('stands aside by saying so', () => {
    expect(afterStep('suggested', 'declare', rules)).toBe('aside');
    expect(afterStep('none', 'declare', rules)).toBe('aside');
  });

  it('settles a suggestion by saying that there is no reason', () => {
    expect(afterStep('suggested', 'contest', rules)).toBe('sits');
  });

  it('may still stand aside when something comes up later', () => {
    expect(afterStep('sits', 'declare', rules)).toBe('aside');
  });

  it('is not decided over by the body', () => {
    for (const state of recusalStates) for (const step of ['confirm', 'refuse'] as const) expect(afterStep(state, step, rules)).toBeNull();
  });
});

describe('where the body decides', () => {
  const rules = rulesOf.NO;

  it('a declaration waits for it', () => {
    expect(afterStep('suggested', 'declare', rules)).toBe('declared');
    expect(afterStep('declared', 'confirm', rules)).toBe('aside');
    expect(afterStep('declared', 'refuse', rules)).toBe('sits');
  });

  it('a protest waits for it', () => {
    expect(afterStep('suggested', 'contest', rules)).toBe('contested');
    expect(afterStep('contested', 'confirm', rules)).toBe('aside');
    expect(afterStep('contested', 'refuse', rules)).toBe('sits');
  });

  it('it may decide before the member has answered', () => {
    expect(afterStep('suggested', 'confirm', rules)).toBe('aside');
  });

  it('it cannot send aside one whom nothing was said of', () => {
    expect(afterStep('none', 'confirm', rules)).toBeNull();
  });
});

it('one who stands aside does so for the whole round', () => {
  for (const step of recusalSteps) for (const rules of Object.values(rulesOf)) expect(afterStep('aside', step, rules)).toBeNull();
});

it('a declaration that nobody decided on holds; a suggestion that nobody answered does not', () => {
  const counted = recusalStates.filter((recusal) => countsAsRecused({ holderId: 'kari', deputyId: 'ola', recusal, deputyAside: false }));
  expect(counted).toEqual(['declared', 'aside']);
});

it('a vacant seat whose deputy stands aside is recused, not absent', () => {
  const vacant: RosterSeat = { holderId: null, deputyId: 'ola', recusal: 'none', deputyAside: true };
  expect(countsAsRecused(vacant)).toBe(true);
  expect(countsAsRecused({ ...vacant, deputyAside: false })).toBe(false);
  expect(countsAsRecused({ ...vacant, holderId: 'kari' })).toBe(false);
});

describe('who votes for a seat', () => {
  const seat = (part: Partial<RosterSeat>): RosterSeat => ({
    holderId: 'holder',
    deputyId: 'deputy',
    recusal: 'none',
    deputyAside: false,
    ...part,
  });
  const holder = { personId: 'holder', as: 'holder' };
  const deputy = { personId: 'deputy', as: 'deputy' };

  it('is its holder', () => {
    for (const recusal of ['none', 'sits'] as const) expect(actingFor(seat({ recusal }), rulesOf.NO)).toEqual(holder);
  });

  it('is nobody while it is open whether the holder stands aside', () => {
    for (const recusal of recusalStates.filter(isPending)) expect(actingFor(seat({ recusal }), rulesOf.association)).toBeNull();
  });

  it('is the deputy when the holder stands aside', () => {
    for (const rules of Object.values(rulesOf)) expect(actingFor(seat({ recusal: 'aside' }), rules)).toEqual(deputy);
    expect(actingFor(seat({ recusal: 'aside' }), { deputies: 'none' })).toBeNull();
  });

  it('is nobody when the deputy has the same conflict, or there is none', () => {
    expect(actingFor(seat({ recusal: 'aside', deputyAside: true }), rulesOf.NO)).toBeNull();
    expect(actingFor(seat({ recusal: 'aside', deputyId: null }), rulesOf.NO)).toBeNull();
  });

  it('is the deputy of a vacant seat, except where deputies come for conflicts alone', () => {
    expect(actingFor(seat({ holderId: null }), rulesOf.association)).toEqual(deputy);
    expect(actingFor(seat({ holderId: null }), rulesOf.DK)).toBeNull();
    expect(actingFor(seat({ holderId: null, deputyId: null }), rulesOf.association)).toBeNull();
  });

  it('is nobody in a vacant seat whose deputy stands aside', () => {
    for (const rules of Object.values(rulesOf)) expect(actingFor(seat({ holderId: null, recusal: 'aside' }), rules)).toBeNull();
  });

  it('is asked whether to stand aside: the holder, in a vacant seat the deputy where deputies step in', () => {
    expect(askedFor(seat({}), rulesOf.DK)).toBe('holder');
    expect(askedFor(seat({ holderId: null }), rulesOf.association)).toBe('deputy');
    expect(askedFor(seat({ holderId: null }), rulesOf.DK)).toBeNull();
  });
});
