import type { GatheringFace } from '#libs/exchange';
import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

/** Above a gathering: its network and that network's gatherings; above what is done with it, the gathering too. */
export function gatheringTrail(
  t: Translate,
  language: Language,
  network: GatheringFace['network'],
  gathering?: Pick<GatheringFace, 'id' | 'title' | 'language'>,
): TrailStep[] {
  const at = { network: network.slug };
  return [
    { to: path(language, 'network', at), label: nameIn(language, network.names) },
    { to: path(language, 'gatherings', at), label: t('gathering.title') },
    ...(gathering
      ? [{ to: path(language, 'gathering', { ...at, gathering: gathering.id }), label: gathering.title, lang: gathering.language }]
      : []),
  ];
}
