import fc from 'fast-check';

export const municipalities = ['herning', 'asker', 'moss', 'vejle'] as const;
/** Vejle is in none. */
export const networks = new Map<string, readonly string[]>([
  ['norden', ['herning', 'asker']],
  ['fjorden', ['asker', 'moss']],
]);

const tenant = fc.constantFrom(...municipalities);
const reader = fc.nat(5);
const entry = fc.nat(1_000);
const audience = fc.constantFrom('tenant', 'norden', 'fjorden', 'both', 'public', 'public with networks');
const topic = fc.oneof(
  fc.record({ kind: fc.constant('goal' as const), subject: fc.constantFrom('1', '2', '3') }),
  fc.record({ kind: fc.constant('tenant' as const), subject: tenant }),
  fc.record({ kind: fc.constant('network' as const), subject: fc.constantFrom('norden', 'fjorden') }),
  fc.record({ kind: fc.constant('kind' as const), subject: fc.constantFrom('case_study', 'method') }),
);
const delivery = fc.constantFrom('digest' as const, 'at_once' as const, 'off' as const);
/** Hours at which clocks are changed among them. */
const period = fc.record({
  rhythm: fc.constantFrom('daily' as const, 'daily' as const, 'weekly' as const, 'monthly' as const),
  hour: fc.constantFrom(1, 2, 3, 7, 8, 23),
  zone: fc.constantFrom('Europe/Oslo', 'Europe/Copenhagen', 'America/Nuuk', 'Pacific/Auckland', 'Australia/Lord_Howe'),
});

/** Something that happens in a year of digests: people of four municipalities write, follow, come and go, and clocks go on. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const), tenant, goal: fc.integer({ min: 1, max: 3 }), audience }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('publish again' as const), entry, audience }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change the audience' as const), entry, audience }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take back' as const), entry }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('follow' as const),
      reader,
      topic,
      delivery: fc.constantFrom('digest' as const, 'at_once' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('choose' as const), reader, topic, delivery }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unfollow' as const), reader, topic }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change the period' as const), reader, period }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const), reader, weeks: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resume' as const), reader }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), reader }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('join or leave' as const), reader, tenant }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('plan' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stand still' as const), hours: fc.integer({ min: 24, max: 900 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('put the clock back' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
