import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type ConsumerDefinition, consumerDefinitions, type EventConsumer, eventsConsumedBy } from './event-consumer.js';
import { type JobDefinition, jobDefinitions } from './job.js';
import { type JobHandler, jobHandledBy } from './job-handler.js';

interface Named {
  readonly name: string;
}

/** Which provider does which job and which provider consumes which events. The start fails where that is not exactly one. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private handlers: ReadonlyMap<string, { job: JobDefinition<object>; handler: JobHandler<object> }> = new Map();
  private consumers: readonly { definition: ConsumerDefinition; consumer: EventConsumer }[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const problems: string[] = [];
    const handlers = this.oneFor('handler', 'job', jobDefinitions(), jobHandledBy, problems);
    const consumers = this.oneFor('consumer', 'event reader', consumerDefinitions(), eventsConsumedBy, problems);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    this.handlers = new Map(handlers.map(([job, handler]) => [job.name, { job, handler: handler as JobHandler<object> }]));
    this.consumers = consumers.map(([definition, consumer]) => ({ definition, consumer: consumer as EventConsumer }));
  }

  handler(name: string): { job: JobDefinition<object>; handler: JobHandler<object> } | undefined {
    return this.handlers.get(name);
  }

  /** The jobs of one pace. */
  jobs(pace: JobDefinition<object>['pace']): JobDefinition<object>[] {
    return [...this.handlers.values()].map(({ job }) => job).filter((job) => job.pace === pace);
  }

  get eventConsumers(): readonly { definition: ConsumerDefinition; consumer: EventConsumer }[] {
    return this.consumers;
  }

  private oneFor<D extends Named>(
    role: string,
    noun: string,
    definitions: ReadonlyMap<string, D>,
    definitionOf: (provider: object) => D | undefined,
    problems: string[],
  ): [D, object][] {
    const providers = new Set(this.discovery.getProviders().map((wrapper) => wrapper.instance as unknown));
    const found = [...providers].filter((provider): provider is object => typeof provider === 'object' && provider !== null);
    return [...definitions.values()].flatMap((definition) => {
      const taking = found.filter((provider) => definitionOf(provider.constructor) === definition);
      if (taking.length === 1) return [[definition, taking[0] as object] as [D, object]];
      const names = taking.map((provider) => provider.constructor.name).join(' and ');
      problems.push(`the ${noun} ${definition.name} has ${taking.length === 0 ? 'no' : 'more than one'} ${role}${names && `: ${names}`}`);
      return [];
    });
  }
}
