import type { NoteKind } from '#libs/exchange';
import { useT } from '../../kit/language.js';
import { Tag, type Tone } from '../../kit/tag.js';

const tones: Record<NoteKind, Tone> = { tried: 'petrol', learned: 'success', changed: 'plain', blocked: 'warning' };

/** Which of the four a note is: the word says it, the tone only helps. */
export function NoteKindMark({ kind }: { kind: NoteKind }) {
  const t = useT();
  return <Tag tone={tones[kind]}>{t(`project.note_kind.${kind}`)}</Tag>;
}
