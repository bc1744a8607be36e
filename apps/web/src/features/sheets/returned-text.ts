import type { DocumentConnection } from '@passerelle/document-sync/client';
import type { AccountDevice } from './browser-device';

/**
 * Text that was given back to its author, and leaves all the same because its sheet is open to them again: they are told
 * once it is saved.
 */
export class ReturnedText {
  /** What has been saved, until its author has read that. */
  sentText = '';
  /** documentId → text that was given back */
  private readonly leaving = new Map<string, string>();

  constructor(
    private readonly device: AccountDevice | null,
    private readonly changed: () => void,
  ) {}

  /** The sheet is asked for again. */
  mayLeave(documentId: string, text: string): void {
    this.leaving.set(documentId, text);
  }

  /** The text is dropped: it will not be saved. */
  abandon(): void {
    this.leaving.clear();
  }

  forgetSent(): void {
    this.sentText = '';
  }

  /** The state of the sheet has changed. */
  async follow(documentId: string, connection: DocumentConnection): Promise<void> {
    if (!this.leaving.has(documentId)) return;
    const { saved, refused } = connection.getState();
    if (refused !== null) this.leaving.delete(documentId);
    if (saved !== 'saved') return;
    // The connection may not have taken over yet what the device keeps: it is saved once it is no longer there.
    await connection.deviceIdle();
    const kept = await this.device?.documents().catch(() => null);
    const text = this.leaving.get(documentId);
    if (!kept || kept.includes(documentId) || text === undefined) return;
    this.leaving.delete(documentId);
    this.sentText = [this.sentText, text].filter((one) => one !== '').join('\n\n');
    this.changed();
  }
}
