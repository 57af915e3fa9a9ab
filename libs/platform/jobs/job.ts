const definitions = new Map<string, JobDefinition<object>>();

/** A kind of background work. The type parameter is its payload: ids and plain values only. */
export interface JobDefinition<P extends object> {
  readonly name: string;
  /** Of the payload. A worker of the previous release leaves a newer version waiting. */
  readonly version: number;
  /** `bulk` never stands in the way of `prompt`: a digest run waits behind the mail with a new password. */
  readonly pace: 'prompt' | 'bulk';
  readonly payload?: P;
}

/** Defines a job by its name, `<library>.<verb-noun>`. The start fails unless exactly one handler takes it. */
export function defineJob<P extends object>(
  name: string,
  { version = 1, pace = 'prompt' }: Partial<Pick<JobDefinition<P>, 'version' | 'pace'>> = {},
): JobDefinition<P> {
  if (definitions.has(name)) throw new Error(`the job ${name} is defined twice`);
  const definition: JobDefinition<P> = { name, version, pace };
  definitions.set(name, definition);
  return definition;
}

export function jobDefinitions(): ReadonlyMap<string, JobDefinition<object>> {
  return definitions;
}
