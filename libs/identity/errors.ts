import { DomainError } from '#libs/platform';

export class WrongPassword extends DomainError {
  constructor() {
    super('unauthenticated', 'wrong_password');
  }
}
