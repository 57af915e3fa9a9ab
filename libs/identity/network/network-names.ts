/** SQL: what the network with that id is called, by language. The id is an SQL expression, of whatever table but none named `called`. */
export const networkNames = (id: string): string =>
  `(select coalesce(json_object_agg(called.language, called.name), '{}') from network_name called where called.network_id = ${id})`;
