import type { RefusalCode } from '../protocol.js';

export interface ConnectionState {
  link: 'connecting' | 'online' | 'offline';
  /**
   * `saved`: everything typed here is committed by the server. `saving`: on its way. `unsaved`: it waits for the link,
   * or the server could not store it, or refused it.
   */
  saved: 'saved' | 'saving' | 'unsaved';
  access: 'write' | 'read' | 'none';
  /** True once the document has been received; an editor must not be bound before. */
  loaded: boolean;
  /** Why this connection stopped sending, for good or until rights change; null when all is well. */
  refused: RefusalCode | null;
}
