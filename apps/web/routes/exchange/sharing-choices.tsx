import type { ProjectHome, ProjectView } from '#libs/exchange';
import { nameIn } from '#libs/platform/i18n';
import { Choices } from '../../kit/choices.js';
import { useLanguage, useT } from '../../kit/language.js';

interface Props {
  /** What is chosen now; nothing for what is new. */
  known?: Partial<Pick<ProjectView, 'audience' | 'networks'>>;
  home: ProjectHome;
  hint: string;
}

/** Who can see it: the fields `audience` and `networks`. A tenant's only network is chosen already. */
export function SharingChoices({ known, home, hint }: Props) {
  const t = useT();
  const language = useLanguage();
  const only = home.networks.length === 1 ? home.networks.map(({ slug }) => slug) : [];
  return (
    <>
      <Choices
        name="audience"
        legend={t('project.who_sees')}
        hint={hint}
        chosen={[known?.audience ?? 'tenant']}
        options={[
          { value: 'tenant', label: t('project.sees.tenant', { tenant: home.name }) },
          ...(home.networks.length > 0 ? [{ value: 'networks', label: t('project.sees.networks') }] : []),
          { value: 'public', label: t('project.sees.public'), hint: home.asksEditor ? t('project.sees.editor') : undefined },
        ]}
      />
      {home.networks.length > 0 && (
        <Choices
          name="networks"
          type="checkbox"
          legend={t('project.networks')}
          chosen={known?.networks ?? only}
          options={home.networks.map(({ slug, names }) => ({ value: slug, label: nameIn(language, names) }))}
        />
      )}
    </>
  );
}
