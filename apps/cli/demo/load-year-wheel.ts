import type { TreatmentService, YearWheelService } from '#libs/steering';
import type { DemoHands, Step } from './demo-hands.js';
import { demoWheel } from './year-wheel.js';

/** The services with which a secretary keeps the year wheel. */
export interface TurningHands extends DemoHands {
  wheels: YearWheelService;
  treatments: TreatmentService;
}

const tenant = 'herning';
const account = 'secretary@herning.example';

/** Herning's year wheel: set up in January, told of the day after each meeting, the last quarter written ahead. */
export function wheelSteps(hands: TurningHands): Step[] {
  const setUp: Step = {
    at: '2026-01-05T08:00:00Z',
    take: async () => {
      const secretary = await hands.actor(account);
      for (const { committee, goals, targets, meetings } of demoWheel) {
        await hands.treatments.keep(secretary, tenant, committee, { goals, targets });
        for (const on of meetings) await hands.treatments.addMeeting(secretary, tenant, committee, { on });
      }
    },
  };
  const told = demoWheel.flatMap(({ committee, meetings, quarters }) =>
    Object.entries(quarters).map(([quarter, treatment]): Step => {
      const meetingOn = meetings[Number(quarter) - 1] as string;
      const at = treatment.status === 'planned' ? '2026-11-16T10:00:00Z' : `${meetingOn}T18:00:00Z`;
      return {
        at,
        take: async () => {
          const secretary = await hands.actor(account);
          const which = `2026-${quarter}`;
          const found = await hands.wheels.quarter(secretary, tenant, committee, which);
          if (found.treatment) return;
          const { uses, ...written } = treatment;
          const entries = uses ? found.suggestions.slice(0, 1).map(({ entry }) => entry.id) : [];
          await hands.treatments.save(secretary, tenant, committee, which, 0, { meetingOn, entries, ...written });
        },
      };
    }),
  );
  return [setUp, ...told];
}
