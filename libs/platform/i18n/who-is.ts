interface Somebody {
  /** Null once erased. */
  name: string | null;
  title?: string | null;
  tenant: { name: string };
}

/** «Anne Dahl, planner, Storevik kommune»: nothing of it twice, since offices have accounts too; without a name the municipality alone. */
export function whoIs({ name, title = null, tenant }: Somebody): string {
  if (name === null) return tenant.name;
  return [name, titleBeside({ name, title }), name.endsWith(tenant.name) ? null : tenant.name].filter(Boolean).join(', ');
}

/** What somebody is, where their name does not say it already. */
export function titleBeside({ name, title }: { name: string | null; title: string | null }): string | null {
  return title && !name?.toLowerCase().includes(title.toLowerCase()) ? title : null;
}
