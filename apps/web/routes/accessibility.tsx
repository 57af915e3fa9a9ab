import { useT } from '../kit/language.js';
import { Page } from '../kit/page.js';

export default function Accessibility() {
  const t = useT();
  return (
    <Page title={t('web.accessibility.title')} lead={t('web.accessibility.lead')} narrow>
      <div className="prose">
        <h2>{t('web.accessibility.works')}</h2>
        <p>{t('web.accessibility.works_text')}</p>
        <h2>{t('web.accessibility.own')}</h2>
        <p>{t('web.accessibility.own_text')}</p>
      </div>
    </Page>
  );
}
