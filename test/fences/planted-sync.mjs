// One small red example for each rule between the folders of document-sync: the first file of each is the one refused.
const sync = (path) => `libs/document-sync/src/${path}`;
const value = 'export const value = 1;\n';
const use = (from) => `import { value } from '${from}';\nexport const copy = value;\n`;

export const plantedForSync = [
  {
    title: 'the page does not import the rooms of document-sync',
    files: {
      [sync('client/planted.ts')]: use('../server/room/planted.js'),
      [sync('server/room/planted.ts')]: value,
    },
    refusedBy: 'document-sync-halves-are-apart',
  },
  {
    title: 'the page does not import the guard of document-sync',
    files: { [sync('client/planted-guard.ts')]: use('../guard/planted.js'), [sync('guard/planted.ts')]: value },
    refusedBy: 'document-sync-halves-are-apart',
  },
  {
    title: 'the rooms of document-sync do not import the page',
    files: {
      [sync('server/planted-page.ts')]: use('../client/planted-page.js'),
      [sync('client/planted-page.ts')]: value,
    },
    refusedBy: 'document-sync-halves-are-apart',
  },
  {
    title: 'the guard of document-sync imports no room and no log',
    files: { [sync('guard/planted-log.ts')]: use('../server/log/planted.js'), [sync('server/log/planted.ts')]: value },
    refusedBy: 'document-sync-guard-imports-no-room',
  },
  {
    title: 'the messages of document-sync belong to neither half',
    files: {
      [sync('protocol/planted.ts')]: use('../client/planted-half.js'),
      [sync('client/planted-half.ts')]: value,
    },
    refusedBy: 'document-sync-protocol-imports-neither-half',
  },
];
