import { Injectable } from '@nestjs/common';
import { type Actor, requireAccess } from '#libs/identity';
import { DecisionService } from '../decision/decision.service.js';
import type { MeetingView } from './meeting-view.js';
import { type MinutesItem, minutesOf } from './minutes.js';

/** What a meeting dealt with and decided, in the order of its agenda. */
@Injectable()
export class MinutesService {
  constructor(private readonly decisions: DecisionService) {}

  /** Of the meeting as the actor has read it: without decisions where they may not read them. */
  async of(actor: Actor, meeting: MeetingView): Promise<MinutesItem[]> {
    requireAccess(actor, 'body.read');
    // What it decides makes it a meeting that was held.
    const mayHold = meeting.showsDecisions && !meeting.isAhead;
    return minutesOf(meeting.agenda, mayHold ? await this.decisions.ofMeeting(actor, meeting.id) : []);
  }
}
