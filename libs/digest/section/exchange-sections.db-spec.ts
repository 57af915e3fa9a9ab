import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessages, newId } from '#libs/platform';
import { aSentDigest, sectionsOf } from '../../../test/support/sections.js';
import { ThreadRoom } from '../../../test/support/thread-room.js';

/** The asker is of Asker, the helper of Storevik, in one network; the outsider is in none. */
describe('of the exchange, a digest tells its reader', () => {
  const room = new ThreadRoom();
  beforeAll(async () => {
    loadMessages();
    await room.open();
  });
  afterAll(() => room.close());

  const write = (sql: string, values: unknown[]) => room.given.write((tx) => tx.query(sql, values));
  const told = (person: { personId: string }) => sectionsOf(room.given, person);
  const inMinutes = (minutes: number) => new Date(room.clock.at.getTime() + minutes * 60_000);

  it('which answers came to what they asked, unless a mail of its own told of them or they muted it', async () => {
    const thread = await room.ask();
    expect(await told(room.asker)).toEqual({});
    await room.answer(thread, 'Ring dem.');
    const other = await room.answer(thread, 'Og skriv etterpå.');
    const words = (count: string) => ({ answers: [`Hvordan får dere med bøndene?: ${count}. Du startet samtalen.`] });
    expect(await told(room.asker)).toEqual(words('2 nye svar'));
    // A mail that waited long does not tell what the next one will.
    expect(await sectionsOf(room.given, room.asker, 'nb', inMinutes(-10))).toEqual({});
    expect(await told(room.helper)).toEqual({});
    await write(
      `insert into thread_notice (id, post_id, person_id, thread_id, network_id, reply_id, reason, planned_at)
       values ($1, $2, $3, $4, $5, $2, 'answer', $6)`,
      [newId(), other, room.asker.personId, thread, room.network.id, room.clock.at],
    );
    expect(await told(room.asker)).toEqual(words('Ett nytt svar'));
    await write(`insert into thread_follow (person_id, thread_id, network_id, state, since) values ($1, $2, $3, 'mute', $4)`, [
      room.asker.personId,
      thread,
      room.network.id,
      room.clock.at,
    ]);
    expect(await told(room.asker)).toEqual({});
    await write('delete from thread_follow', []);
    await aSentDigest(room.given, room.asker, inMinutes(1));
    expect(await told(room.asker)).toEqual({});
    await write(`update digest_copy set state = 'failed', reason = 'refused'`, []);
    await write('update network_tenant set left_at = $2 where tenant_id = $1', [room.tenants[0].id, room.clock.at]);
    expect(await told(room.asker)).toEqual({});
    await write('update network_tenant set left_at = null', []);
    await write('delete from digest_copy', []);
    await write('update reply set hidden_at = $1, hidden_why = $2', [room.clock.at, 'Ikke til saken']);
    expect(await told(room.asker)).toEqual({});
  });

  it('what others do with an entry that they had a hand in, as far as those others told', async () => {
    const entry = await room.anEntry(room.asker, 'networks');
    const use = newId();
    const adopt = (state: string, networks: string[]) => [
      use,
      room.tenants[1].id,
      entry,
      state,
      networks,
      room.helper.personId,
      room.clock.at,
    ];
    await write(
      `insert into adoption (id, tenant_id, entry_id, version, state, networks, since, recorded_by, updated_at)
       values ($1, $2, $3, 1, $4, $5, $7::date, $6, $7)`,
      adopt('considering', []),
    );
    const step = (state: string) =>
      write(
        `insert into adoption_step (id, tenant_id, adoption_id, state, version, since, recorded_by, recorded_at)
         values ($1, $2, $3, $4, 1, $6::date, $5, $6)`,
        [newId(), room.tenants[1].id, use, state, room.helper.personId, room.clock.at],
      );
    await step('considering');
    expect(await told(room.asker)).toEqual({});
    await write(`update adoption set state = 'piloting'`, []);
    await step('piloting');
    expect(await told(room.asker)).toEqual({});
    await write('update adoption set networks = $1', [[room.network.id]]);
    expect(await told(room.asker)).toEqual({ became: ['Lekkasjejakt: Storevik: prøver ut. Du har vært med på å skrive det.'] });
    // Neither colleagues, nor who uses it, nor strangers.
    for (const other of [await room.given.aMember(room.tenants[0], 'author'), room.helper, room.outsider])
      expect(await told(other)).toEqual({});
    await write(
      `insert into use_prompt (id, tenant_id, adoption_id, months, due_on, state, asked_at) values ($1, $2, $3, 6, $4::date, 'piloting', $4)`,
      [newId(), room.tenants[1].id, use, room.clock.at],
    );
    expect(await told(room.helper)).toEqual({
      prompts: ['Lekkasjejakt: Dere tok det i bruk fra Asker for 6 måneder siden. Hvordan går det?'],
    });
    await write(`update entry_version set networks = '{}' where entry_id = $1`, [entry]);
    expect(await told(room.helper)).toEqual({});
    await write('delete from use_prompt', []);
    await write('delete from adoption_step', []);
    await write('delete from adoption', []);
  });

  it('who seeks what they offer, where both may see one another', async () => {
    const help = (
      side: string,
      by: { personId: string },
      tenantId: string,
      title: string,
      part: { networks?: string[]; goals?: number[] } = {},
    ) =>
      write(
        `insert into help (id, side, tenant_id, person_id, title, language, kinds, goals, per_month, networks, until, state, created_at, updated_at)
         values ($1, $2, $3, $4, $5, 'da', '{call}', $6, $7, $8, $9::date + 30, 'open', $9, $9)`,
        [
          newId(),
          side,
          tenantId,
          by.personId,
          title,
          part.goals ?? [6],
          side === 'offer' ? 2 : null,
          part.networks ?? [room.network.id],
          room.clock.at,
        ],
      );
    await help('offer', room.helper, room.tenants[1].id, 'Lekkasjer');
    await help('need', room.asker, room.tenants[0].id, 'Hvem har funnet lekkasjer?');
    await help('need', room.asker, room.tenants[0].id, 'Bare for oss selv', { networks: [] });
    await help('need', room.asker, room.tenants[0].id, 'Noe helt annet', { goals: [4] });
    expect(await told(room.helper)).toEqual({
      wanted: ['Hvem har funnet lekkasjer?: Fra Asker. Det ligner det du tilbyr: «Lekkasjer» · på dansk'],
    });
    for (const other of [room.asker, room.outsider, room.reader]) expect(await told(other)).toEqual({});
  });

  it('which gatherings they are going to, and not those that are over, called off or of a network they left', async () => {
    const gathering = async (title: string, days: number, state = 'open') => {
      const id = newId();
      const at = inMinutes(days * 1440);
      await write(
        `insert into gathering (id, network_id, is_public, kind, title, language, state, first_at, begins_at, ends_at, zone, place, created_at, updated_at)
         values ($1, $2, false, 'own', $3, 'nb', $4, $5, $5, $5::timestamptz + interval '2 hours', 'Europe/Oslo', 'Asker', $6, $6)`,
        [id, room.network.id, title, state, at, room.clock.at],
      );
      await write(
        `insert into sign_up (id, gathering_id, network_id, person_id, state, asked_at, changed_at) values ($1, $2, $3, $4, 'asked', $5, $5)`,
        [newId(), id, room.network.id, room.reader.personId, room.clock.at],
      );
      // In line there, and on a place where there is one.
      await write(`update sign_up set state = 'waiting' where gathering_id = $1`, [id]);
    };
    await gathering('Vårsamling', 10);
    await gathering('Neste år', 200);
    await gathering('I går', -1);
    await gathering('Avlyst', 5, 'cancelled');
    const { gatherings } = await told(room.reader);
    expect(gatherings).toEqual([expect.stringMatching(/^Vårsamling: .* · Asker · du er påmeldt$/)]);
    expect(await told(room.asker)).toEqual({});
    await write('update membership set ended_at = $2 where person_id = $1', [room.reader.personId, room.clock.at]);
    expect(await told(room.reader)).toEqual({});
  });
});
