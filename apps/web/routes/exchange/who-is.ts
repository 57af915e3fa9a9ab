import { titleBeside } from '../../kit/title-beside.js';

interface Somebody {
  /** Null once erased. */
  name: string | null;
  title: string | null;
  tenant: { name: string };
}

/** «Anne Dahl, planner, Storevik»: nothing of it twice, and without a name the municipality alone. */
export function whoIs({ name, title, tenant }: Somebody): string {
  if (name === null) return tenant.name;
  return [name, titleBeside({ name, title }), name.endsWith(tenant.name) ? null : tenant.name].filter(Boolean).join(', ');
}
