import { path } from '#libs/platform/i18n';
import { ButtonLink } from '../kit/button.js';
import { useLanguage, useT } from '../kit/language.js';
import { Page } from '../kit/page.js';

export default function About() {
  const t = useT();
  const language = useLanguage();
  const sections = [
    { id: 'how', title: t('web.home.way_1'), text: t('web.about.how') },
    { id: 'approved', title: t('web.home.way_2'), text: t('web.about.approved') },
    { id: 'join', title: t('web.home.way_3'), text: t('web.about.join') },
  ];
  return (
    <Page title={t('kit.nav.about')} lead={t('kit.footer.what')} narrow>
      <div className="prose">
        {sections.map((section) => (
          <section key={section.id} id={section.id}>
            <h2>{section.title}</h2>
            <p>{section.text}</p>
          </section>
        ))}
      </div>
      <p className="page">
        <ButtonLink to={path(language, 'catalogue')} weight="secondary">
          {t('kit.nav.catalogue')}
        </ButtonLink>
      </p>
    </Page>
  );
}
