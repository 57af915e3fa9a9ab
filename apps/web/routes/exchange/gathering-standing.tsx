import type { GatheringFace } from '#libs/exchange';
import { useT } from '../../kit/language.js';
import { Tag } from '../../kit/tag.js';

/** In a few words whether one can come, or what the reader has done about it; nothing where there is nothing to say. */
export function GatheringStanding({ gathering, isAhead }: { gathering: GatheringFace; isAhead: boolean }) {
  const t = useT();
  const { state, kind, places, taken, mine } = gathering;
  if (state === 'draft') return <Tag>{t('gathering.state.draft')}</Tag>;
  if (state === 'cancelled') return <Tag tone="warning">{t('gathering.state.cancelled')}</Tag>;
  if (state === 'polling') return <Tag>{t('gathering.state.polling')}</Tag>;
  if (kind === 'outside') return <Tag>{t('gathering.outside')}</Tag>;
  // Whether those who signed up came is said by the coordinators.
  if (!isAhead && (mine === 'confirmed' || mine === 'waiting')) return null;
  if (mine && mine !== 'cancelled' && mine !== 'asked') return <Tag tone="success">{t(`gathering.sign_up.${mine}`)}</Tag>;
  if (!isAhead) return null;
  if (places !== null && taken >= places) return <Tag>{t('gathering.full')}</Tag>;
  return null;
}
