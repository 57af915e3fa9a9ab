export const projectStates = ['planned', 'running', 'paused', 'stopped', 'finished'] as const;
export type ProjectState = (typeof projectStates)[number];

export function isOver(state: ProjectState): boolean {
  return state === 'stopped' || state === 'finished';
}
