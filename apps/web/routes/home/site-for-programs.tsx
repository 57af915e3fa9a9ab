import { path } from '#libs/platform/i18n';
import { JsonLd } from '../../kit/json-ld.js';
import { useLanguage, useT } from '../../kit/language.js';
import { useRoot } from '../../root.js';

/** The site, and where it is searched, as schema.org says it. */
export function SiteForPrograms() {
  const t = useT();
  const language = useLanguage();
  const publicUrl = useRoot()?.publicUrl ?? '';
  const url = publicUrl + path(language, 'home');
  const target = { '@type': 'EntryPoint', urlTemplate: `${publicUrl}${path(language, 'catalogue')}?q={question}` };
  return (
    <JsonLd
      data={{
        '@type': 'WebSite',
        name: 'Tandem',
        description: t('web.home.title'),
        url,
        inLanguage: language,
        potentialAction: { '@type': 'SearchAction', target, 'query-input': 'required name=question' },
      }}
    />
  );
}
