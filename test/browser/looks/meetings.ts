import { coordinator, type Look, linkOn, refusedBy } from './look.js';

const nordicBody = '/nb/gruppe/nordisk-laeringsnetvaerk-styregruppe';
const council = '/da/gruppe/baeredygtighedsraadet';
const aMeeting = /\/mo(?:ede|te)\/[^/]+$/;
const herningBoard = '/da/gruppe/baeredygtig-herning-bestyrelse';
const aDecision: Look['at'] = async (page) => linkOn(await linkOn(`${herningBoard}/moeder`, aMeeting)(page), /\/beslutning\/[^/]+$/)(page);
const meetingOf = (body: string, list: string) => linkOn(`${body}/${list}`, aMeeting);

export const meetingLooks: Record<string, Look[]> = {
  bodyMeetings: [
    { is: 'a member’s', by: 'director@asker.example', at: `${nordicBody}/moter` },
    { is: 'the secretary’s', by: coordinator, at: `${nordicBody}/moter`, shows: /Nytt møte/ },
  ],
  newMeeting: [
    { by: coordinator, at: `${nordicBody}/nytt-mote` },
    { is: 'refused', by: coordinator, at: `${nordicBody}/nytt-mote`, does: refusedBy('Kall inn eller spør') },
  ],
  meeting: [
    { is: 'a member’s', by: 'director@asker.example', at: meetingOf(nordicBody, 'moter'), shows: /Kommer du/ },
    { is: 'the secretary’s', by: coordinator, at: meetingOf(nordicBody, 'moter'), shows: /Flytt opp/ },
    { is: 'of the network', by: 'member@asker.example', at: meetingOf(nordicBody, 'moter') },
    { is: 'a poll', by: 'council-13@baeredygtig-herning.example', at: meetingOf(council, 'moeder'), shows: /Hvornår kan du/ },
    {
      is: 'with what it decided',
      by: 'board-2@baeredygtig-herning.example',
      at: linkOn(`${herningBoard}/moeder`, aMeeting, /september/),
      shows: /3 for · 1 imod/,
    },
    { is: 'choosing', by: 'editor@baeredygtig-herning.example', at: meetingOf(council, 'moeder'), shows: /Vælg/ },
  ],
  recordDecision: [
    { by: 'editor@baeredygtig-herning.example', at: aDecision, shows: /Hvad besluttede mødet/ },
    {
      is: 'refused',
      by: 'editor@baeredygtig-herning.example',
      at: aDecision,
      does: async (page) => {
        // Nobody has a deputy in this board.
        await page
          .locator('select')
          .first()
          .evaluate((select: HTMLSelectElement) => {
            const option = select.options[1];
            if (option) option.value = 'never';
          });
        await page.locator('select').first().selectOption('never');
        await refusedBy('Gem beslutningen')(page);
      },
    },
  ],
  changeMeeting: [{ by: coordinator, at: async (page) => `${await meetingOf(nordicBody, 'moter')(page)}/endre` }],
};
