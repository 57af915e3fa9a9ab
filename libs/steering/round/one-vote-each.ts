interface Place {
  holderId: string | null;
  deputyId: string | null;
}

/**
 * One person votes for one seat. Whoever holds several sits in the first, and nobody who sits stands in for another, themselves least of all:
 * such a seat is read as vacant, or as one without a deputy. The deputy of several vacant seats comes for the first.
 */
export function oneVoteEach<Seat extends Place>(seats: readonly Seat[]): Seat[] {
  const voting = new Set<string>();
  const takes = (personId: string | null) => {
    if (personId === null || voting.has(personId)) return null;
    voting.add(personId);
    return personId;
  };
  const held = seats.map((seat) => ({ ...seat, holderId: takes(seat.holderId) }));
  const members = new Set(voting);
  return held.map((seat) => {
    if (seat.deputyId !== null && members.has(seat.deputyId)) return { ...seat, deputyId: null };
    return seat.holderId === null ? { ...seat, deputyId: takes(seat.deputyId) } : seat;
  });
}
