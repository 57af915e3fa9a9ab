import { type Language, nameIn, path } from '#libs/platform/i18n';
import type { Translate } from '../../kit/language.js';
import type { TrailStep } from '../../kit/trail.js';

/** Above a case: its network and the steering group's board; above what is prepared for it, the case too. */
export function boardTrail(
  t: Translate,
  language: Language,
  network: { slug: string; names: Record<string, string> },
  found?: { id: string; title: string; language: string },
): TrailStep[] {
  const at = { network: network.slug };
  return [
    { to: path(language, 'network', at), label: nameIn(language, network.names) },
    { to: path(language, 'steering', at), label: t('kit.nav.steering') },
    ...(found ? [{ to: path(language, 'decision', { ...at, proposal: found.id }), label: found.title, lang: found.language }] : []),
  ];
}
