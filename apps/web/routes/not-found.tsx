import { page } from '../page.js';
import { refuse } from '../problem.js';

const missing = page(() => {
  throw refuse({ code: 'not_found', status: 404 });
});

export function loader(args: Parameters<typeof missing>[0]) {
  return missing(args);
}

export function action(args: Parameters<typeof missing>[0]) {
  return missing(args);
}

export default function NotFound() {
  return null;
}
