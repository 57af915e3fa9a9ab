/** What a policy for tandem_app said and says: one predicate for both, or [using, with check] where an update's two differ. */
export interface PolicyChange {
  table: string;
  command: 'select' | 'insert' | 'update' | 'delete';
  was: Predicate;
  is: Predicate;
}
type Predicate = string | readonly [using: string, check: string];

/** Statements that make the policies say what they are to say; `down` takes that back. */
export function changePolicies(changes: readonly PolicyChange[], direction: 'up' | 'down'): string {
  return changes
    .map(({ table, command, was, is }) => {
      const predicate = direction === 'up' ? is : was;
      const [using, check] = typeof predicate === 'string' ? [predicate, predicate] : predicate;
      const clauses = [
        command !== 'insert' && `using (${using})`,
        (command === 'insert' || command === 'update') && `with check (${check})`,
      ];
      return `alter policy app_${command} on ${table} ${clauses.filter(Boolean).join(' ')};`;
    })
    .join('\n');
}
