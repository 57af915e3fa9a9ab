const tasks = new Map<string, string>();

/** Names a piece of work that reads or writes across tenants as the system role. */
export interface SystemTask {
  readonly name: string;
}

/**
 * Lists a piece of cross-tenant work with the reason it needs no caller's scope.
 * The list is the whole set of places where row-level security does not follow a person: docs and a test print it.
 */
export function defineSystemTask(name: string, reason: string): SystemTask {
  if (tasks.has(name)) throw new Error(`the system task ${name} is defined twice`);
  tasks.set(name, reason);
  return { name };
}

export function systemTasks(): ReadonlyMap<string, string> {
  return tasks;
}
