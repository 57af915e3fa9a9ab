import type { LogNoteService, ProjectReadingService, ProjectService } from '#libs/exchange';
import type { DemoHands, Step } from './demo-hands.js';
import { type DemoProject, demoProjects } from './projects.js';

/** The services that keep logs. */
export interface LoggingHands extends DemoHands {
  projects: ProjectService;
  projectReading: ProjectReadingService;
  logNotes: LogNoteService;
}

/** Projects, and each note on the day that it tells of. */
export function projectSteps(hands: LoggingHands): Step[] {
  return demoProjects.flatMap((one) => [
    { at: one.begunAt, take: () => begin(hands, one) },
    ...one.notes.map(({ day, ...note }, index) => ({
      at: `${day}T14:30:00Z`,
      take: async () => {
        const known = await found(hands, one);
        if (known && known.notes === index) await hands.logNotes.write(await editorOf(hands, one), known.id, { day, ...note });
      },
    })),
  ]);
}

async function begin(hands: LoggingHands, one: DemoProject): Promise<void> {
  if (!(await found(hands, one))) await hands.projects.create(await editorOf(hands, one), one.tenant, one.project);
}

async function found(hands: LoggingHands, one: DemoProject): Promise<{ id: string; notes: number } | undefined> {
  const { items } = await hands.projectReading.list(await editorOf(hands, one), { tenant: one.tenant, limit: 100 });
  return items.find(({ title }) => title === one.project.title);
}

function editorOf(hands: LoggingHands, { tenant }: DemoProject) {
  return hands.actor(`editor@${tenant}.example`);
}
