import { demoPassword } from '#libs/identity';
import type { DemoAccount } from '../../web/request-context.js';

const first = ['Herning Kommune', 'Bærum kommune', 'Asker kommune', 'KS'];

/** The accounts that the sign-in page offers in demo mode, those of the main story first. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
  const [{ demoPeople }, { demoTenants }] = await Promise.all([import('../../cli/demo/people.js'), import('../../cli/demo/tenants.js')]);
  const placeOf = (slug: string | null) => demoTenants.find((tenant) => tenant.slug === slug)?.name ?? 'Tandem';
  const rank = ({ place }: DemoAccount) => (first.includes(place) ? first.indexOf(place) : first.length);
  return demoPeople
    .filter(({ listed }) => listed)
    .map(({ email, title, tenant }) => ({ email, role: title, place: placeOf(tenant), password: demoPassword }))
    .sort((a, b) => rank(a) - rank(b));
}
