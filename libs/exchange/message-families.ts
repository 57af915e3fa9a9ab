import { adoptionStates, efforts } from './adoption/adoption-state.js';
import { callOutcomes, callStates } from './call/call-view.js';
import { commitmentStates } from './commitment/commitment-view.js';
import { signUpStates } from './gathering/gathering-row.js';
import { helpKinds, helpStates } from './help/help-view.js';
import { mentionedRoles } from './mention/mentions.js';
import { useAnswers } from './prompt/use-answer.js';

export const messageFamilies: Record<string, readonly string[]> = {
  'handover.kind': ['promise', 'use', 'project', 'need', 'offer', 'gathering', 'partnership', 'question', 'call'],
  'handover.ask': ['call'],
  'handover.own': ['thread'],
  'talk.mention_role': mentionedRoles,
  'adoption.state': adoptionStates,
  'use.effort': efforts,
  'use.answer': useAnswers,
  'exchange.country': ['DK', 'NO', 'SE'],

  'call.state': callStates,
  'call.outcome': callOutcomes,
  'commitment.state': commitmentStates,
  'errors.field': ['too_many_dates', 'too_many_promises', 'address_or_file', 'no_series_elsewhere', 'no_dates_to_choose'],
  'gathering.repeat': ['none', 'week', 'two_weeks', 'month'],
  'gathering.sign_up': signUpStates.filter((state) => state !== 'asked'),
  'help.kind': helpKinds,
  'help.kind_hint': helpKinds,
  'help.state': helpStates,
};
