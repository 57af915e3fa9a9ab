import { page } from '../page.js';
import { refuse } from '../problem.js';

export const loader = page(() => {
  throw refuse({ code: 'not_found', status: 404 });
});

export const action = loader;

export default function NotFound() {
  return null;
}
