/** A thin bar; it only repeats what the text beside it says. A second part follows the first in a quieter tone. */
export function Bar({ part, second = 0, of }: { part: number; second?: number; of: number }) {
  const percent = (value: number) => `${of > 0 ? Math.min(100, (100 * value) / of) : 0}%`;
  return (
    <svg className="bar" aria-hidden="true">
      <rect width={percent(part)} height="100%" />
      {second > 0 && <rect x={percent(part)} width={percent(second)} height="100%" />}
    </svg>
  );
}
