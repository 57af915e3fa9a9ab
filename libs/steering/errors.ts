import { DomainError } from '#libs/platform';

/** The network's members could not read what they are asked to approve. */
export class NotSharedWithNetwork extends DomainError {
  constructor() {
    super('invalid', 'not_shared_with_network', {}, 422);
  }
}

/** A round is open on the case: nothing it rests on may change. */
export class CaseUnderVote extends DomainError {
  constructor() {
    super('conflict', 'case_under_vote');
  }
}

/** This version has been decided already; a new one continues the case. */
export class VersionDecided extends DomainError {
  constructor() {
    super('conflict', 'version_decided');
  }
}

/** Whoever moved it took it back: the case is over. */
export class MotionTakenBack extends DomainError {
  constructor() {
    super('conflict', 'motion_taken_back');
  }
}

/** The paper was written for a version that is no longer the one before the body. */
export class CaseMovedOn extends DomainError {
  constructor() {
    super('conflict', 'case_moved_on');
  }
}

/** Approval needs the whole template: `missing` names the places. */
export class NotEligible extends DomainError {
  constructor(missing: readonly string[]) {
    super('invalid', 'not_eligible', { missing }, 422);
  }
}

export class CasePaperMissing extends DomainError {
  constructor() {
    super('conflict', 'case_paper_missing');
  }
}

/** The law wants the body to meet: no rounds between meetings. */
export class StatutoryBodyMeets extends DomainError {
  constructor() {
    super('conflict', 'statutory_body_meets');
  }
}

/** Also where the case has been decided: a decision is never reopened. */
export class RoundClosed extends DomainError {
  constructor() {
    super('conflict', 'round_closed');
  }
}

export class NotYourVote extends DomainError {
  constructor() {
    super('forbidden', 'not_your_vote');
  }
}

/** The member is asked whether they stand aside, and has to answer that before voting. */
export class RecusalFirst extends DomainError {
  constructor() {
    super('conflict', 'recusal_first');
  }
}

/** The step cannot be taken from where the seat stands. */
export class RecusalSettled extends DomainError {
  constructor() {
    super('conflict', 'recusal_settled');
  }
}

/** Before its deadline a round is closed only when everyone has answered. */
export class NotEveryoneAnswered extends DomainError {
  constructor() {
    super('conflict', 'not_everyone_answered');
  }
}

/** What is before the body is an entry's version: its own page is where it is changed. */
export class NotAMotion extends DomainError {
  constructor() {
    super('conflict', 'not_a_motion');
  }
}

/** Colleagues are asked about an entry's version: a motion is the body's own. */
export class NotOnEntry extends DomainError {
  constructor() {
    super('conflict', 'not_on_entry');
  }
}

/** Only what a body approved can be withdrawn, by a decision of its own. */
export class NotAnApproval extends DomainError {
  constructor() {
    super('conflict', 'not_an_approval');
  }
}

export class ApprovalWithdrawn extends DomainError {
  constructor() {
    super('conflict', 'approval_withdrawn');
  }
}

/** Each colleague is asked once about a version; what was answered is not taken back. */
export class AskedBefore extends DomainError {
  constructor() {
    super('conflict', 'asked_before');
  }
}

/** Whoever asked a colleague took the question back. */
export class QuestionTakenBack extends DomainError {
  constructor() {
    super('conflict', 'question_taken_back');
  }
}
