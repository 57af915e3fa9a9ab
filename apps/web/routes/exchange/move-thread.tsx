import type { MoveTarget } from '#libs/exchange';
import { nameIn } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useLanguage, useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';

/** To another network, whose people read it from then on. Nothing for who may not. */
export function MoveThread({ targets, result }: { targets: readonly MoveTarget[]; result: unknown }) {
  const t = useT();
  const language = useLanguage();
  if (targets.length === 0) return null;
  return (
    <Details quiet summary={t('talk.move')}>
      <PageForm result={result} intent="move" fields={{ network: t('talk.move_to') }}>
        <Select
          name="network"
          label={t('talk.move_to')}
          hint={t('talk.move_hint')}
          options={targets.map(({ slug, names }) => ({ value: slug, label: nameIn(language, names) }))}
          value={targets[0]?.slug}
        />
        <Button weight="secondary" small>
          {t('talk.move_do')}
        </Button>
      </PageForm>
    </Details>
  );
}
