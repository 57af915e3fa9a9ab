/** Does the work so many times, a few of them at once; what it gives in the order of the times. */
export async function times<T>(count: number, work: (number: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  const numbers = Array.from({ length: count }, (_, number) => number).values();
  const worker = async () => {
    for (const number of numbers) done[number] = await work(number);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return done;
}
