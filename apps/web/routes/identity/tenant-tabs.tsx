import { path } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Tabs } from '../../kit/tabs.js';

type Place = 'municipality' | 'people' | 'yearWheel' | 'settings' | 'catalogueExports' | 'deliverability' | 'firstDay';

/** The pages of one's own municipality; settings and the first day are its administrators'. */
export function TenantTabs({ tenant, current, manages }: { tenant: string; current: Place; manages: boolean }) {
  const t = useT();
  const language = useLanguage();
  const labels: Record<Place, string> = {
    municipality: t('identity.tabs.page'),
    people: t('identity.people.title'),
    yearWheel: t('wheel.title'),
    settings: t('identity.tabs.settings'),
    catalogueExports: t('export.tab'),
    deliverability: t('delivery.tab'),
    firstDay: t('identity.tabs.first_day'),
  };
  const places: Place[] = manages
    ? ['municipality', 'people', 'yearWheel', 'settings', 'deliverability', 'catalogueExports', 'firstDay']
    : ['municipality', 'people', 'yearWheel'];
  return (
    <Tabs
      label={t('identity.tabs.label')}
      tabs={places.map((place) => ({ to: path(language, place, { tenant }), label: labels[place], current: place === current }))}
    />
  );
}
