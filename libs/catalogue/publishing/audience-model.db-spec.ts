import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, anonymous } from '#libs/identity';
import { Clock, type Database, openDatabase } from '#libs/platform';
import { Builders } from '../../../test/support/builders.js';
import { aDatabase, type TestDatabase } from '../../../test/support/database.js';
import { catalogueEntities } from '../catalogue.module.js';
import { DraftService } from '../draft/draft.service.js';
import { PublishingService } from './publishing.service.js';

const enough = { title: 'Tittel', summary: 'Vi gikk i gang.', goals: [17], contact: { mailbox: 'klima@herning.example' } };
const everybody = ['own', 'north', 'south', 'outside', 'visitor'] as const;
type Reader = (typeof everybody)[number];

const audience = fc.constantFrom(
  { audience: 'tenant', networks: [] },
  { audience: 'networks', networks: ['nord'] },
  { audience: 'networks', networks: ['sor'] },
  { audience: 'networks', networks: ['nord', 'sor'] },
  { audience: 'public', networks: [] },
  { audience: 'public', networks: ['nord'] },
);
type Wish = { audience: string; networks: readonly string[] };
const step = fc.oneof(
  fc.record({ does: fc.constant('publish' as const), to: audience }),
  fc.record({ does: fc.constant('write and publish' as const), to: audience }),
  fc.record({ does: fc.constant('change' as const), to: audience }),
  fc.record({ does: fc.constant('withdraw' as const), to: fc.constant<Wish>({ audience: 'tenant', networks: [] }) }),
);

/** The rule in the plainest words there are: who is let in by an audience. */
function letIn({ audience: name, networks }: Wish): Set<Reader> {
  if (name === 'public') return new Set(everybody);
  return new Set([
    'own',
    ...(networks.includes('nord') ? ['north' as const] : []),
    ...(networks.includes('sor') ? ['south' as const] : []),
  ]);
}

describe('who may read a version', () => {
  let address: TestDatabase;
  let database: Database;
  let drafts: DraftService;
  let publishing: PublishingService;
  let editor: Actor;
  let readers: Record<Reader, Actor>;
  let inBoth: Actor;

  beforeAll(async () => {
    address = await aDatabase();
    database = await openDatabase({ application: address.app, system: address.system }, catalogueEntities, new Clock());
    const given = new Builders(database);
    drafts = new DraftService(database);
    publishing = new PublishingService(database);
    const [herning, north, south, both, outside] = await Promise.all(
      ['herning', 'nordby', 'sorby', 'begge', 'utenfor'].map((slug) => given.aTenant({ slug })),
    );
    if (!herning || !north || !south || !both || !outside) throw new Error('not built');
    await given.aNetwork([herning, north, both], 'nord');
    await given.aNetwork([herning, south, both], 'sor');
    editor = await given.aMember(herning, 'editor');
    readers = {
      own: await given.aMember(herning, 'reader'),
      north: await given.aMember(north, 'admin'),
      south: await given.aMember(south, 'admin'),
      outside: await given.aMember(outside, 'admin'),
      visitor: anonymous,
    };
    inBoth = await given.aMember(both, 'admin');
  });

  afterAll(async () => {
    await database.close();
    await address.drop();
  });

  const seenBy = async (actor: Actor, id: string) =>
    (await database.read<{ number: number }>(actor, 'select number from entry_version where entry_id = $1 order by number', [id])).map(
      ({ number }) => number,
    );

  it('is never anybody outside the audience it was published to, nor outside the entry’s since, by any way through', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { id } = await drafts.create(editor, 'herning', enough);
        let [revision, published, withdrawn] = [1, 0, false];
        const may: Set<Reader>[] = [];
        for (const { does, to } of steps) {
          if (does === 'write and publish') revision = (await drafts.save(editor, id, revision, { title: `Tittel ${revision}` })).revision;
          if (does === 'publish' || does === 'write and publish') {
            await publishing.publish(editor, id, to);
            if (revision !== published || withdrawn) may.push(new Set(everybody));
            [published, withdrawn] = [revision, false];
          } else if (published === 0 || withdrawn) continue;
          else if (does === 'change') await publishing.changeAudience(editor, id, to);
          else {
            await publishing.withdraw(editor, id);
            withdrawn = true;
          }
          const limit = letIn(to);
          may.forEach((before, index) => {
            may[index] = index === may.length - 1 ? limit : new Set([...before].filter((reader) => limit.has(reader)));
          });
          for (const reader of everybody) {
            const expected = may.flatMap((who, index) => (who.has(reader) ? [index + 1] : []));
            expect([reader, await seenBy(readers[reader], id)]).toEqual([reader, expected]);
          }
          const byEither = may.flatMap((who, index) => (who.has('north') || who.has('south') ? [index + 1] : []));
          expect((await seenBy(inBoth, id)).filter((number) => !byEither.includes(number))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
