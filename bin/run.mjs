import { spawn } from 'node:child_process';
import { root } from './sources.mjs';

/** Runs a program to its end; throws with what it said when it fails. `show` passes its output through instead. */
export function run(program, args, { show = false, environment = {} } = {}) {
  return new Promise((resolve, reject) => {
    const output = show ? 'inherit' : 'pipe';
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', output, output] });
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} failed.\n${Buffer.concat(said)}`));
    });
  });
}
