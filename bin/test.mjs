// npm test: prepares what the tests need, runs every kind, and ends with the line «N passed, N failed».
// -- --only unit,browser  runs some kinds;  -- --only unit -- some/path  narrows them to files.
import { prepare } from './prepare.mjs';
import { browserResults, jestKinds, jestResults } from './test-results.mjs';
import { ensureTools, missingTools } from './test-tools.mjs';

const kinds = [...jestKinds, 'browser'];
const given = process.argv.slice(2);
const at = given.indexOf('--only');
const only = at < 0 ? kinds : (given[at + 1] ?? '').split(',');
const unknown = only.filter((kind) => !kinds.includes(kind));
const paths = given.filter((word, place) => word !== '--' && (at < 0 || (place !== at && place !== at + 1)));
if (unknown.length > 0) {
  console.error(`There are no tests of the kind ${unknown.join(', ')}. Kinds: ${kinds.join(', ')}`);
  process.exit(1);
}

await prepare();
await ensureTools(only);
const missing = missingTools(only);
if (missing.length > 0) {
  console.error(`The tests need what this machine does not have:\n${missing.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}

const inJest = only.filter((kind) => jestKinds.includes(kind));
const results = inJest.length > 0 ? await jestResults(inJest, paths) : [];
if (only.includes('browser')) results.push(await browserResults(paths));

let passed = 0;
const failures = [];
console.log('');
for (const result of results) {
  // Narrowed to some files, a kind may have none of them.
  if (result.passed + result.failures.length === 0 && paths.length === 0) result.failures.push(`no ${result.kind} test ran`);
  passed += result.passed;
  failures.push(...result.failures.map((failure) => `${result.kind}: ${failure}`));
  console.log(`${result.kind.padEnd(10)} ${String(result.passed).padStart(5)} passed ${String(result.failures.length).padStart(5)} failed`);
}
// A path that names nothing is a slip of the hand, and no success.
if (passed + failures.length === 0) failures.push(`no test matches ${paths.join(' ')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
process.exitCode = failures.length > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failures.length} failed`);
