import { defineJob } from '#libs/platform';

export const sendDecision = defineJob<{ decisionId: string; personId: string }>('steering.send-decision');
