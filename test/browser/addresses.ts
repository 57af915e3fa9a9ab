import { bodyLooks } from './looks/bodies.js';
import { callLooks } from './looks/calls.js';
import { catalogueLooks } from './looks/catalogue.js';
import { collectionLooks } from './looks/collections.js';
import { digestLooks } from './looks/digest.js';
import { draftLooks } from './looks/drafts.js';
import { gatheringLooks } from './looks/gatherings.js';
import { helpLooks } from './looks/help.js';
import { identityLooks } from './looks/identity.js';
import { importLooks } from './looks/imports.js';
import type { Look } from './looks/look.js';
import { mailboxLooks } from './looks/mailbox.js';
import { meetingLooks } from './looks/meetings.js';
import { partnershipLooks } from './looks/partnerships.js';
import { placeLooks } from './looks/places.js';
import { projectLooks } from './looks/projects.js';
import { recordLooks } from './looks/record.js';
import { reviewLooks } from './looks/reviews.js';
import { siteLooks } from './looks/site.js';
import { steeringLooks } from './looks/steering.js';
import { talkLooks } from './looks/talk.js';
import { useLooks } from './looks/uses.js';
import { withdrawalLooks } from './looks/withdrawals.js';
import { yearWheelLooks } from './looks/year-wheel.js';
import { yearlyLooks } from './looks/yearly.js';

export type { Look };

/** Every page of the route table, by its name there; a page without a look here fails the test. */
export const looks: Record<string, Look[]> = {
  ...useLooks,
  ...siteLooks,
  ...identityLooks,
  ...placeLooks,
  ...catalogueLooks,
  ...collectionLooks,
  ...draftLooks,
  ...importLooks,
  ...steeringLooks,
  ...meetingLooks,
  ...recordLooks,
  ...reviewLooks,
  ...bodyLooks,
  ...yearWheelLooks,
  ...digestLooks,
  ...mailboxLooks,
  ...yearlyLooks,
  ...withdrawalLooks,
  ...talkLooks,
  ...callLooks,
  ...gatheringLooks,
  ...helpLooks,

  ...projectLooks,
  ...partnershipLooks,
};
