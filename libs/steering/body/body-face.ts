import { networkNames } from '#libs/identity';
import type { Preset } from '../round/rules.js';
import type { Names } from './body-view.js';

/** A body as its cases, meetings and decisions name it: what it is called, whose it is, and who prepares. */
export interface BodyFace {
  id: string;
  slug: string;
  names: Names;
  statutory: boolean;
  preset: Preset;
  secretary_id: string | null;
  network_id: string | null;
  tenant_id: string | null;
  network: { slug: string; names: Names } | null;
  tenant: { slug: string; name: string } | null;
}

/** Where `b` is the body. */
export const bodyFace = `
  b.id, b.slug, b.statutory, b.secretary_id, b.network_id, b.tenant_id,
  (select coalesce(json_object_agg(language, name), '{}') from body_name where body_id = b.id) as names,
  (select rules ->> 'preset' from rule_set where body_id = b.id and effective_on <= app.now()::date
    order by version desc limit 1) as preset,
  (select json_build_object('slug', n.slug, 'names', ${networkNames('n.id')})
    from network n where n.id = b.network_id) as network,
  (select json_build_object('slug', t.slug, 'name', t.name) from tenant t where t.id = b.tenant_id) as tenant`;
