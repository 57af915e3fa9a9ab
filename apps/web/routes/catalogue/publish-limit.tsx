import type { TranslationLimit } from '#libs/catalogue';
import { Checkbox } from '../../kit/checkbox.js';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';

/** Before a translation is shared whose original not everybody can see. */
export function PublishLimit({ limit }: { limit: TranslationLimit | null }) {
  const t = useT();
  if (!limit || limit.audience === 'public') return null;
  return (
    <Notice kind="warning">
      <p>
        {t(`translation.wider.${limit.audience}`)} {!limit.mayWiden && t('translation.wider_other')}
      </p>
    </Notice>
  );
}

/** In the form of an audience that may be wider: that is meant. */
export function WiderThanOriginal({ limit }: { limit: TranslationLimit | null }) {
  const t = useT();
  return limit?.mayWiden && limit.audience !== 'public' && <Checkbox name="widerThanOriginal" label={t('translation.wider_own')} />;
}
