import { createDataSource } from '../../../platform/database/data-source.js';
import { SheetLog } from '../../../model/sheets/sheet-log.js';
import { TABLES } from '../../../tables.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { addPoint, close, postponeRest, writeNote } from './test-closing.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Ends when somebody waits for a lock that another transaction holds. */
async function somebodyWaits(): Promise<void> {
  const owner = await createDataSource(app.ownerUrl, TABLES, 1).initialize();
  const waiting =
    'select 1 from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()';
  while ((await owner.query<unknown[]>(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await owner.destroy();
}

test('a word that arrives while the note is being taken is refused to its author, never lost', async () => {
  const meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 1));
  const seats = await addPoint(meeting, 'seats', 'Places de janvier');
  await meeting.open();
  await postponeRest(meeting);
  await writeNote(meeting, seats, 'Quatre places');
  const store = app.get(SheetLog);
  const load = store.load.bind(store);
  let answer: Promise<string> = Promise.resolve('nothing sent');
  // The word leaves at the worst moment: the note has been read, and the meeting is not closed yet.
  jest.spyOn(store, 'load').mockImplementationOnce(async (sheetId) => {
    const stored = await load(sheetId);
    answer = writeNote(meeting, seats, 'Une de plus. ').then(
      () => 'acknowledged',
      () => 'refused',
    );
    await Promise.race([answer, somebodyWaits()]);
    return stored;
  });

  const { view } = await close(meeting);

  expect(view?.entries.at(-1)).toMatchObject({ kind: 'point', note: 'Quatre places' });
  expect(await answer).toBe('refused');
});
