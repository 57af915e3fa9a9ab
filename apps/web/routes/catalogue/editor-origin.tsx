import type { Origin } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { Notice } from '../../kit/notice.js';
import { MadeFrom } from './made-from.js';

/** Above a draft that was made from another municipality's text. `made` is `new` or `before` right after it was asked for. */
export function EditorOrigin({ origin, made, entry }: { origin: Origin | null; made: string | null; entry: string }) {
  const t = useT();
  if (!origin) return null;
  return (
    <Notice live={made !== null} kind={made ? 'success' : 'info'}>
      {made && <p>{made === 'new' ? t('own.made') : t('own.there_already')}</p>}
      <MadeFrom origin={origin} entry={entry} draft />
    </Notice>
  );
}
