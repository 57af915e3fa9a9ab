import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess, requireNetwork } from '#libs/identity';
import { Database, type Language, parseInput, path, translate } from '#libs/platform';
import { type Mentionable, MentionableQuery } from './mention.dto.js';
import { type MentionedRole, mentionedRoles, mentionsIn, withMentions } from './mentions.js';

/** Of more, their roles would be a long list. */
const fewTenants = 2;

/** $1 network, $2 words: people and tenants that have joined it, as the reader may know them. */
const mentionableSql = `
  select * from (
    select '@' || t.slug as token, t.name, null as about,
      array(select distinct m.role from membership m where m.tenant_id = t.id and m.ended_at is null and m.role = any($3)) as roles
    from network_tenant i join tenant t on t.id = i.tenant_id
    where i.network_id = $1 and i.joined_at is not null and i.left_at is null and t.name ilike $2
    order by t.name limit 4) tenants
  union all
  select * from (
    select '@[' || translate(f.name, '[]', '') || '](person:' || f.person_id || ')', f.name, min(t.name), '{}'::text[]
    from network_tenant i join tenant t on t.id = i.tenant_id join membership m on m.tenant_id = t.id and m.ended_at is null
      join person_profile f on f.person_id = m.person_id
    where i.network_id = $1 and i.joined_at is not null and i.left_at is null and (f.name ilike $2 or t.name ilike $2)
    group by f.person_id, f.name order by f.name limit 8) people`;

@Injectable()
export class MentionService {
  constructor(private readonly database: Database) {}

  /** Whom a text can name, each with the words that do so; where few tenants answer, also those in a role there. */
  async suggest(actor: Actor, network: string, input: unknown, language: Language): Promise<Mentionable[]> {
    const networkId = requireNetwork(actor, 'thread.read', network);
    const { q } = parseInput(MentionableQuery, input);
    if (q.length < 2) return [];
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const found = await this.database.read<Mentionable & { roles: MentionedRole[] }>(actor, mentionableSql, [
      networkId,
      pattern,
      mentionedRoles,
    ]);
    const areFew = found.filter(({ about }) => about === null).length <= fewTenants;
    return found.flatMap(({ roles, ...one }) => [
      one,
      ...mentionedRoles
        .filter((role) => areFew && roles.includes(role))
        .map((role) => ({
          token: `${one.token}/${role}`,
          name: translate(language, `talk.mention_role.${role}`, { tenant: one.name }),
          about: null,
        })),
    ]);
  }

  /** The texts as their reader reads them: whom they name by what they are called, as far as the reader may know. Markdown, as they are. */
  async worded(actor: Actor, texts: readonly string[], language: Language): Promise<string[]> {
    requireAccess(actor, 'account.use');
    const found = texts.map(mentionsIn);
    const ids = found.flatMap(({ people }) => people);
    const slugs = found.flatMap(({ tenants }) => tenants.map(({ slug }) => slug));
    if (ids.length + slugs.length === 0) return [...texts];
    const [names] = await this.database.read<Names>(actor, namesSql, [ids, slugs]);
    return texts.map((text) =>
      withMentions(text, {
        person: (id) => (names?.people[id] ? `**@${plain(names.people[id])}**` : null),
        tenant: (slug, role) => {
          const tenant = names?.tenants[slug];
          if (!tenant) return null;
          const called = role ? translate(language, `talk.mention_role.${role}`, { tenant }) : tenant;
          return `[@${plain(called)}](${path(language, 'municipality', { tenant: slug })})`;
        },
      }),
    );
  }
}

interface Names {
  /** By the person's id. */
  people: Record<string, string>;
  /** By slug. */
  tenants: Record<string, string>;
}

const namesSql = `
  select coalesce((select json_object_agg(person_id, name) from person_profile where person_id = any($1)), '{}') as people,
    coalesce((select json_object_agg(slug, name) from tenant where slug = any($2)), '{}') as tenants`;

/** A name holds no Markdown. */
const plain = (name: string) => name.replace(/[[\]*_`\\<>]/g, '');
