import type { TenantFace } from '#libs/identity';
import { path } from '#libs/platform/i18n';
import { JsonLd } from '../../kit/json-ld.js';
import { useLanguage } from '../../kit/language.js';
import { useRoot } from '../../root.js';

/** Who this is, as schema.org says it. */
export function MunicipalityForPrograms({ tenant }: { tenant: TenantFace }) {
  const language = useLanguage();
  const publicUrl = useRoot()?.publicUrl ?? '';
  return (
    <JsonLd
      data={{
        '@type': tenant.kind === 'municipality' || tenant.kind === 'county' ? 'GovernmentOrganization' : 'Organization',
        name: tenant.name,
        url: publicUrl + path(language, 'municipality', { tenant: tenant.slug }),
        areaServed: tenant.country,
        ...(tenant.website && { sameAs: tenant.website }),
      }}
    />
  );
}
