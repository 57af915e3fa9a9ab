import { Bar } from './bar.js';

/** Votes so far: the words («5 of 8 have voted»), and a bar. */
export function Tally({ text, approving, others = 0, seats }: { text: string; approving: number; others?: number; seats: number }) {
  return (
    <div className="tally">
      <span>{text}</span>
      <Bar part={approving} second={others} of={seats} />
    </div>
  );
}
