import type { TreatmentService, YearWheelService } from '#libs/steering';
import type { DemoHands, Step } from './demo-hands.js';
import { demoMeetings, demoQuarters, workday } from './demo-quarters.js';
import { demoWheel } from './year-wheel.js';

/** The services with which a secretary keeps the year wheel. */
export interface TurningHands extends DemoHands {
  wheels: YearWheelService;
  treatments: TreatmentService;
}

const tenant = 'herning';
const account = 'secretary@herning.example';

/** Herning's year wheel, whenever the demo is loaded: set up a year ago, told of the day after each meeting, the last quarter written ahead. */
export function wheelSteps(hands: TurningHands, now: Date): Step[] {
  const quarters = demoQuarters(now);
  const [first, , , last] = quarters;
  const allYear = { since: first.firstDay, until: last.lastDay };
  const setUp: Step = {
    at: `${workday(first.firstDay, 4)}T08:00:00Z`,
    take: async () => {
      const secretary = await hands.actor(account);
      for (const demo of demoWheel) {
        await hands.treatments.keep(secretary, tenant, demo.committee, { goals: demo.goals, targets: demo.targets });
        for (const on of demoMeetings(now, demo)) await hands.treatments.addMeeting(secretary, tenant, demo.committee, { on });
      }
    },
  };
  const told = demoWheel.flatMap((demo) =>
    Object.entries(demo.quarters).map(([place, treatment]): Step => {
      const meetingOn = demoMeetings(now, demo)[Number(place) - 1] as string;
      const { year, quarter } = quarters[Number(place) - 1] as (typeof quarters)[number];
      return {
        at: treatment.status === 'planned' ? new Date(now.getTime() - 11 * 86_400_000).toISOString() : `${meetingOn}T18:00:00Z`,
        take: async () => {
          const secretary = await hands.actor(account);
          const which = `${year}-${quarter}`;
          const found = await hands.wheels.quarter(secretary, tenant, demo.committee, which);
          if (found.treatment) return;
          const { uses, allYear: goesOn, ...written } = treatment;
          const entries = uses ? found.suggestions.slice(0, 1).map(({ entry }) => entry.id) : [];
          const period = goesOn ? allYear : {};
          await hands.treatments.save(secretary, tenant, demo.committee, which, 0, { meetingOn, entries, ...written, ...period });
        },
      };
    }),
  );
  return [setUp, ...told];
}
