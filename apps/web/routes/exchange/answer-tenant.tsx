import type { ThreadView } from '#libs/exchange';
import { useT } from '../../kit/language.js';
import { Select } from '../../kit/select.js';

/** Whom one answers for, where there are several. */
export function AnswerTenant({ writesAs }: Pick<ThreadView, 'writesAs'>) {
  const t = useT();
  if (writesAs.length < 2) return null;
  return (
    <Select
      name="tenant"
      label={t('talk.asking.tenant')}
      options={writesAs.map(({ slug, name }) => ({ value: slug, label: name }))}
      value={writesAs[0]?.slug}
    />
  );
}
