import { describe, expect, it } from '@jest/globals';
import type { Provider } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { ConsumesEvents, defineConsumer, type EventConsumer } from './event-consumer.js';
import { defineJob } from './job.js';
import { HandlesJob, type JobHandler } from './job-handler.js';
import { JobRegistry } from './job-registry.js';

const greet = defineJob<{ personId: string }>('registry.greet');
const count = defineConsumer('registry.count', ['entry.published']);

@HandlesJob(greet)
class Greeter implements JobHandler<{ personId: string }> {
  async handle(): Promise<void> {}
}

@HandlesJob(greet)
class SecondGreeter extends Greeter {}

@ConsumesEvents(count)
class Counter implements EventConsumer {
  async handle(): Promise<void> {}
}

async function started(providers: Provider[]): Promise<JobRegistry> {
  const root = { module: class Root {}, imports: [DiscoveryModule], providers: [JobRegistry, ...providers] };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  return app.get(JobRegistry);
}

describe('the start', () => {
  it('finds the one handler of each job and the one consumer of each definition', async () => {
    const registry = await started([Greeter, Counter]);
    expect(registry.handler('registry.greet')?.handler).toBeInstanceOf(Greeter);
    expect(registry.eventConsumers.map(({ consumer }) => consumer)).toEqual([expect.any(Counter)]);
  });

  it('takes a provider that has two names for one', async () => {
    const registry = await started([Greeter, { provide: 'also', useExisting: Greeter }, Counter]);
    expect(registry.handler('registry.greet')).toBeDefined();
  });

  it('fails where a job has no handler, or a definition no consumer, and names them', async () => {
    await expect(started([])).rejects.toThrow('the job registry.greet has no handler\nthe event reader registry.count has no consumer');
  });

  it('fails where a job has two handlers, and names them', async () => {
    await expect(started([Greeter, SecondGreeter, Counter])).rejects.toThrow(
      'the job registry.greet has more than one handler: Greeter and SecondGreeter',
    );
  });

  it('refuses the same name twice', () => {
    expect(() => defineJob('registry.greet')).toThrow('defined twice');
    expect(() => defineConsumer('registry.count', [])).toThrow('defined twice');
  });
});
