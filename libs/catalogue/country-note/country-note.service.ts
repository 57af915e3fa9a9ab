import { Injectable } from '@nestjs/common';
import { type Actor, may, requireAccess, requireTenant } from '#libs/identity';
import { Database, Forbidden, InvalidInput, isId, LostUpdate, NotFound, parseInput, type Transaction } from '#libs/platform';
import { Entry } from '../entry/entry.entity.js';
import { countryNoteWritten } from '../events.js';
import { CountryNoteInput, type CountryNoteResponse, type NoteWriter } from './country-note.dto.js';

/** $1 entry, $2 tenants. One row without a country where it has no note; none where the reader does not see it. */
const notesOf = `
  select n.country, n.language, n.body, n.audience, n.revision, t.name as by, n.updated_at as "updatedAt", n.tenant_id,
    n.country in (select w.country from tenant w where w.id = any($2)) as "mayWrite"
  from entry e left join (country_note n join tenant t on t.id = n.updated_tenant_id) on n.entry_id = e.id
  where e.id = $1`;

/** What applies in a country to what an entry tells: one note for each, written by its municipalities together. */
@Injectable()
export class CountryNoteService {
  constructor(private readonly database: Database) {}

  /** Those the reader may read, by country. */
  async ofEntry(actor: Actor, id: string): Promise<CountryNoteResponse[]> {
    requireAccess(actor, 'entry.read');
    const rows = isId(id) ? await this.database.read<Note | Nothing>(actor, `${notesOf} order by n.country`, [id, actor.writesFor]) : [];
    if (rows.length === 0) throw new NotFound('entry');
    return rows.filter((row) => row.country !== null).map(shown);
  }

  /** Tenants that the person may write a note for. */
  async writersFor(actor: Actor): Promise<NoteWriter[]> {
    requireAccess(actor, 'entry.read');
    if (actor.writesFor.length === 0) return [];
    return this.database.read<NoteWriter>(actor, 'select slug, name, country, language from tenant where id = any($1) order by name', [
      actor.writesFor,
    ]);
  }

  /** Writes the country's note, or goes on with it. Where somebody else was faster, LostUpdate has their text. */
  async write(actor: Actor, id: string, country: string, input: unknown): Promise<CountryNoteResponse> {
    requireAccess(actor, 'account.use');
    return this.database.transaction(actor, async (tx) => {
      const entry = isId(id) ? await tx.manager.findOneBy(Entry, { id }) : null;
      if (!entry || entry.archived_at) throw new NotFound('entry');
      const note = parseInput(CountryNoteInput, input);
      const tenantId = requireTenant(actor, 'entry.write', note.tenant);
      const [tenant] = await tx.query<Tenant>('select country, language, editor_for_public from tenant where id = $1', [tenantId]);
      if (tenant?.country !== country) throw new InvalidInput({ tenant: ['isIn'] });
      const before = await oneNote(tx, actor, id, country);
      if (before && note.revision !== before.revision) throw new LostUpdate({ body: before.body }, before.revision);
      if (note.audience === 'readers' && before?.audience !== 'readers') requireShowing(actor, entry, tenant, tenantId, before);
      const language = note.language ?? before?.language ?? tenant.language;
      await save(tx, actor, {
        entryId: id,
        country,
        tenantId,
        language,
        body: note.body,
        audience: note.audience,
        revision: note.revision,
      });
      await tellOfNote(tx, actor, entry, country, note.audience);
      return shown(await oneNote(tx, actor, id, country));
    });
  }
}

interface Tenant {
  country: string;
  language: CountryNoteResponse['language'];
  editor_for_public: boolean;
}
type Note = CountryNoteResponse & { tenant_id: string };
interface Nothing {
  country: null;
}

async function oneNote(tx: Transaction, actor: Actor, id: string, country: string): Promise<Note | null> {
  const [note] = await tx.query<Note>(`${notesOf} and n.country = $3`, [id, actor.writesFor, country]);
  return note ?? null;
}

function shown(note: Note | null): CountryNoteResponse {
  if (!note) throw new NotFound('country_note');
  const { tenant_id: _, ...rest } = note;
  return rest;
}

/** To more than the country: by the tenant that began it, and to the public by an editor where it wants one. */
function requireShowing(actor: Actor, entry: Entry, tenant: Tenant, tenantId: string, before: Note | null): void {
  if (before && !actor.writesFor.includes(before.tenant_id)) throw new Forbidden('entry.write');
  if (entry.is_public && tenant.editor_for_public && !may(actor, 'entry.release_where_editor_is_wanted', { tenantId }))
    throw new Forbidden('entry.release_where_editor_is_wanted');
}

interface Written {
  entryId: string;
  country: string;
  tenantId: string;
  language: string;
  body: string;
  audience: string;
  revision: number;
}

async function save(tx: Transaction, actor: Actor, note: Written): Promise<void> {
  const written = await tx.execute(
    note.revision === 0
      ? `insert into country_note (entry_id, country, tenant_id, language, body, audience, written_by, written_at, updated_tenant_id, updated_by, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $3, $7, $8) on conflict do nothing`
      : `update country_note set language = $4, body = $5, audience = $6, revision = revision + 1, updated_tenant_id = $3, updated_by = $7,
           updated_at = $8 where entry_id = $1 and country = $2 and revision = $9`,
    [
      ...[note.entryId, note.country, note.tenantId, note.language, note.body, note.audience, actor.personId, tx.now],
      ...(note.revision === 0 ? [] : [note.revision]),
    ],
  );
  if (written === 1) return;
  const current = await oneNote(tx, actor, note.entryId, note.country);
  throw current ? new LostUpdate({ body: current.body }, current.revision) : new NotFound('country_note');
}

/** For those who may read the note: of a country's own, its tenants among the entry's readers. */
async function tellOfNote(tx: Transaction, actor: Actor, entry: Entry, country: string, audience: string): Promise<void> {
  const owners = [entry.tenant_id, ...entry.co_owners];
  const ofCountry = await tx.query<{ id: string }>(
    `select t.id from tenant t where t.country = $1 and ($2 or t.id = any($3) or exists (select from network_tenant m
       where m.tenant_id = t.id and m.network_id = any($4) and m.joined_at is not null and m.left_at is null))`,
    [country, entry.is_public, owners, entry.networks],
  );
  await tx.publish({
    type: countryNoteWritten,
    actorId: actor.personId,
    tenantId: entry.tenant_id,
    audience:
      audience === 'readers'
        ? { tenantIds: owners, networkIds: entry.networks, isPublic: entry.is_public }
        : { tenantIds: ofCountry.map(({ id }) => id), networkIds: [], isPublic: false },
    subjects: { entryId: entry.id, country },
  });
}
