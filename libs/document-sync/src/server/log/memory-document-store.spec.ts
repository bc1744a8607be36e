import { uuidv4 } from 'lib0/random';
import { documentStoreContract } from '../../testing/document-store.contract.js';
import { testSeed } from '../../testing/sync-harness.js';
import { MemoryDocumentStore } from './memory-document-store.js';

documentStoreContract('memory', async () => {
  const store = new MemoryDocumentStore();
  return {
    store,
    memberKeys: ['member-1', 'member-2'],
    unknownDocumentId: () => uuidv4(),
    createDocument: async () => {
      const documentId = uuidv4();
      store.create(documentId, { initial: testSeed(), schemaVersion: 1 });
      return documentId;
    },
    destroyDocument: async (documentId) => store.destroyDocument(documentId),
    raiseEpoch: async (documentId) => store.raiseEpoch(documentId),
  };
});
