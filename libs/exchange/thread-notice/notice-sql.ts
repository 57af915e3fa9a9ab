import { defineSystemTask } from '#libs/platform';

export const noticeTask = defineSystemTask(
  'exchange.thread-notices',
  'who follows what, who wants which mail and their addresses are known to no single person',
);

/** SQL: the person belongs to a tenant that is in the network now. */
export const isInNetwork = (person: string, network: string) => `
  exists (select from membership x join network_tenant i on i.tenant_id = x.tenant_id where x.person_id = ${person}
    and x.ended_at is null and i.network_id = ${network} and i.joined_at is not null and i.left_at is null)`;

/** SQL: they have not muted the thread, and want mails for that reason. */
export const isWanted = (person: string, thread: string, reason: string) => `
  not exists (select from thread_follow muted where muted.person_id = ${person} and muted.thread_id = ${thread} and muted.state = 'mute')
  and not exists (select from thread_wish wish where wish.person_id = ${person} and not case ${reason}
    when 'mention' then wish.mentions when 'followed' then wish.followed else wish.answers end)`;
