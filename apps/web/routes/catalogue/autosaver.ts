/** Writing pauses that long before it is saved; a server that was not reached is asked again after the other. */
const pause = 2_000;
const again = 8_000;

export type Outcome = 'saved' | 'refused' | 'unreached';

/**
 * When a form is saved by itself: one sending at a time, so that nobody meets their own text as somebody else's, and what may or may not
 * have arrived is sent again as it was before anything newer.
 */
export class Autosaver {
  private isPaused = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private isChanged = false;
  private unsure: FormData | null = null;
  private pressed: (() => void) | null = null;

  constructor(
    private readonly read: () => FormData | null,
    private readonly post: (data: FormData) => void,
  ) {}

  /** Something was typed that no answer has confirmed. */
  get isUnsaved(): boolean {
    return this.isChanged || this.unsure !== null;
  }

  changed(): void {
    this.isChanged = true;
    this.wait(pause);
  }

  /** Whoever leaves the page does not wait for the pause. */
  leave(): void {
    if (this.isChanged) this.send();
  }

  /** The network is back. */
  reachable(): void {
    if (this.isUnsaved) this.send();
  }

  /** Whether a pressed button has to wait: `press` then presses it once the answer is there. */
  submits(press: () => void): boolean {
    clearTimeout(this.timer);
    if (this.isSending) this.pressed = press;
    else {
      this.isChanged = false;
      this.unsure = null;
    }
    return this.isSending;
  }

  answered(outcome: Outcome): void {
    if (outcome !== 'unreached') this.unsure = null;
    this.isSending = false;
    const press = this.pressed;
    this.pressed = null;
    if (press) press();
    else if (outcome === 'unreached') this.wait(again);
    else if (outcome === 'saved' && this.isChanged) this.wait(pause);
  }

  /** What a button sent did not arrive. */
  lost(): void {
    this.isChanged = true;
    this.wait(again);
  }

  /** Nothing is sent while two texts wait for a choice, or while a button's sending is under way. */
  pause(isPaused: boolean): void {
    const isOver = this.isPaused && !isPaused;
    this.isPaused = isPaused;
    if (isOver && this.isUnsaved) this.wait(pause);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), milliseconds);
  }

  private send(): void {
    clearTimeout(this.timer);
    if (this.isSending || this.isPaused) return;
    const data = this.unsure ?? this.read();
    if (!data) return;
    if (!this.unsure) this.isChanged = false;
    this.unsure = data;
    this.isSending = true;
    this.post(data);
  }
}
