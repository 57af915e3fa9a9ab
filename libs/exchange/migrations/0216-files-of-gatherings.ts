import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Material may be a file. It is read by those who read the gathering, which several tenants may coordinate: the database follows what becomes
 * of it. Only a file that was sent by whoever laid it there is touched, whatever id the row has.
 */
export class FilesOfGatherings implements MigrationInterface {
  name = 'FilesOfGatherings0000000000216';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gathering_material alter column url drop not null;
      alter table gathering_material add column sha text check (sha ~ '^[0-9a-f]{64}$');
      alter table gathering_material add check ((url is null) <> (sha is null));

      create function app.show_material(shown gathering) returns void language sql security definer set search_path = public, pg_temp as $$
        update held_file f set is_public = shown.is_public and shown.state <> 'draft',
          networks = case when shown.state = 'draft' then '{}' else array[shown.network_id] end
        from gathering_material m
        where m.gathering_id = shown.id and f.holder_id = m.id and f.sha = m.sha and f.uploaded_by = m.added_by and f.held_at is not null
      $$;
      create function app.gathering_shows_material() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform app.show_material(new);
        return null;
      end $$;
      create function app.material_comes_and_goes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' then
          perform app.show_material(g) from gathering g where g.id = new.gathering_id;
        else
          delete from held_file where holder_id = old.id and sha = old.sha and uploaded_by = old.added_by;
        end if;
        return null;
      end $$;
      revoke execute on function app.show_material(gathering), app.gathering_shows_material(), app.material_comes_and_goes() from public;
      -- Whoever changes a gathering writes all of it: only where its readers become others.
      create trigger gathering_shows_material after update of is_public, state on gathering
        for each row when ((old.is_public, old.state) is distinct from (new.is_public, new.state)) execute function app.gathering_shows_material();
      create trigger material_comes_and_goes after insert or delete on gathering_material
        for each row execute function app.material_comes_and_goes();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger material_comes_and_goes on gathering_material;
      drop trigger gathering_shows_material on gathering;
      drop function app.material_comes_and_goes(), app.gathering_shows_material(), app.show_material(gathering);
      delete from gathering_material where url is null;
      alter table gathering_material drop column sha;
      alter table gathering_material alter column url set not null;
    `);
  }
}
