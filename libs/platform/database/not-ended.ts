/** SQL: what the row stands for is still there on that day. `ended_on` is the first day on which it is not. */
export const notEnded = (row: string, day = 'app.now()::date') => `(${row}.ended_on is null or ${row}.ended_on > ${day})`;
