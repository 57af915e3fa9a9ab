import type { DemoBody } from './body.js';
import { herningBodies } from './herning-bodies.js';
import { networkBodies } from './network-bodies.js';

export const demoBodies: DemoBody[] = [...networkBodies, ...herningBodies];
