import { bodyPaths } from './paths/bodies.js';
import { callPaths } from './paths/calls.js';
import { cataloguePaths } from './paths/catalogue.js';
import { digestPaths } from './paths/digest.js';
import { draftPaths } from './paths/drafts.js';
import { gatheringPaths } from './paths/gatherings.js';
import { helpPaths } from './paths/help.js';
import { identityPaths } from './paths/identity.js';
import { meetingPaths } from './paths/meetings.js';
import { partnershipPaths } from './paths/partnerships.js';
import { projectPaths } from './paths/projects.js';
import { recordPaths } from './paths/record.js';
import { reviewPaths } from './paths/reviews.js';
import { sitePaths } from './paths/site.js';
import { steeringPaths } from './paths/steering.js';
import { talkPaths } from './paths/talk.js';
import { usePaths } from './paths/uses.js';
import { yearWheelPaths } from './paths/year-wheel.js';
import { yearlyPaths } from './paths/yearly.js';

/**
 * Every page's address in every language: the web registers its routes from this table, and mails link by it.
 * A page keeps its parameters' names in all languages.
 */
export const pagePaths = {
  ...usePaths,
  ...sitePaths,
  ...identityPaths,
  ...cataloguePaths,
  ...draftPaths,
  ...steeringPaths,
  ...meetingPaths,
  ...recordPaths,
  ...reviewPaths,
  ...bodyPaths,
  ...yearWheelPaths,
  ...digestPaths,
  ...yearlyPaths,
  ...talkPaths,
  ...callPaths,
  ...gatheringPaths,
  ...helpPaths,
  ...projectPaths,
  ...partnershipPaths,
} as const;

export type PageName = keyof typeof pagePaths;

type ParametersIn<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? ParametersIn<Head> | ParametersIn<Tail>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

export type PageParameters<Name extends PageName> = ParametersIn<(typeof pagePaths)[Name]['en']>;
