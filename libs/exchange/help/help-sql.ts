/** A row `h` of `help` with its tenant `t`, as lists show it. */
export const helpFace = `h.id, h.side, json_build_object('slug', t.slug, 'name', t.name) as tenant, h.title, h.text, h.language, h.kinds, h.goals,
  h.targets, h.sizes, h.per_month as "perMonth", h.until::text as until, h.state, h.created_at as "createdAt"`;
