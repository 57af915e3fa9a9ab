import type { CellState } from '#libs/steering';
import { useT } from '../../kit/language.js';
import { Tag, type Tone } from '../../kit/tag.js';

const tones: Record<CellState, Tone> = {
  treated: 'success',
  noted: 'success',
  moved: 'plain',
  planned: 'petrol',
  missing: 'warning',
  ahead: 'plain',
  before: 'plain',
  ended: 'plain',
};

/** What a quarter shows, in words; missing is amber, and blames nobody. */
export function WheelState({ state }: { state: CellState }) {
  const t = useT();
  return <Tag tone={tones[state]}>{t(`wheel.state.${state}`)}</Tag>;
}
