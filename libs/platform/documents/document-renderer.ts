import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { WorkThread } from '../threads/work-thread.js';
import type { ExportDocument } from './document.js';
import type { RenderTask } from './render-thread.js';
import type { BadgeSheet } from './write-badges.js';

/** Sets documents in type, one at a time, beside the thread that answers everybody. */
@Injectable()
export class DocumentRenderer implements OnModuleDestroy {
  private readonly thread = new WorkThread<RenderTask, Uint8Array>('libs/platform/documents/render-thread');

  onModuleDestroy(): Promise<void> {
    return this.thread.end();
  }

  /** Throws TooMuchAtOnce, or TooMuchWork when a limit is reached. */
  async render(format: 'docx' | 'pdf', document: ExportDocument): Promise<Buffer> {
    return Buffer.from(await this.thread.run({ format, document }));
  }

  /** As a PDF, ten to a sheet. Throws as `render` does. */
  async badges(sheet: BadgeSheet): Promise<Buffer> {
    return Buffer.from(await this.thread.run({ format: 'badges', sheet }));
  }
}
