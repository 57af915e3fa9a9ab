import { formatList } from '#libs/platform/i18n';
import { useLanguage, useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import type { Reading } from './imported-facts.js';

/** What its writers did not mean to show: «3 deleted passages, 2 comments and the author's name». */
export function LeftOut({ dropped }: Pick<Reading, 'dropped'>) {
  const t = useT();
  const language = useLanguage();
  const counts = new Map<string, number>();
  for (const { what, count } of dropped) if (count) counts.set(what, (counts.get(what) ?? 0) + count);
  const said: [what: string, words: (count: number) => string][] = [
    ['deleted', (count) => t('importing.left.deleted', { count })],
    ['hidden', (count) => t('importing.left.hidden', { count })],
    ['comment', (count) => t('importing.left.comment', { count })],
    ['author', () => t('importing.left.author')],
    ['picture', (count) => t('importing.left.picture', { count })],
    ['contents', () => t('importing.left.contents')],
    ['beyond', (count) => t('importing.left.beyond', { count })],
  ];
  const things = said.flatMap(([what, words]) => (counts.get(what) ? [words(counts.get(what) as number)] : []));
  if (things.length === 0) return null;
  const meant = ['deleted', 'hidden', 'comment'].some((what) => counts.has(what));
  return (
    <Notice>
      <p>
        <strong>{t('importing.left_out', { things: formatList(language, things) })}</strong>
      </p>
      {meant && <p className="small">{t('importing.left_out_why')}</p>}
    </Notice>
  );
}
