// The loads, the same for every system. `run` opens pages (one client each), reports the window by `mark`, and answers
// what its clients measured; the server's own figures are its parent's.
import { setTimeout as wait } from 'node:timers/promises';
import { fortyCases } from './forty-cases.mjs';

const TEXT = 'content';
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

async function openAll(pages, documents) {
  const opened = [];
  // A hundred at a time: no answer is waited for by a thousand other requests.
  for (let first = 0; first < documents.length; first += 100) {
    const some = await Promise.all(documents.slice(first, first + 100).map((document) => pages.open(document)));
    await Promise.all(some.map(({ synced }) => synced));
    opened.push(...some);
  }
  return opened;
}

const append = ({ doc }, text) => {
  const content = doc.getText(TEXT);
  content.insert(content.length, text);
};

/** S1: one room of a hundred; one writes twenty characters a second; from the key to every other screen. */
async function fanOut(pages, mark) {
  const [writer, ...readers] = await openAll(pages, Array(100).fill(0));
  const written = [];
  const delays = [];
  for (const { doc } of readers) {
    let seen = 0;
    const content = doc.getText(TEXT);
    doc.on('update', () => {
      const now = performance.now();
      for (; seen < content.length; seen++) delays.push(now - written[seen]);
    });
  }
  const type = async () => {
    for (let count = 0; count < 80; count++) {
      written.push(performance.now());
      append(writer, 'x');
      await wait(50);
    }
    await writer.saved();
    while (readers.some(({ doc }) => doc.getText(TEXT).length < written.length)) await wait(5);
    return median(delays.splice(0));
  };
  await wait(1_000);
  await mark('start');
  const p50 = await type();
  await mark('end');
  await mark('warm');
  const p50Warm = await type();
  await mark('warm-end');
  return { p50, p50Warm };
}

const ROOMS = 150;
const IN_A_ROOM = 8;

/** S3: 150 rooms of eight, two updates a second a room, for six seconds. */
async function manyRooms(pages, mark) {
  const documents = Array.from({ length: ROOMS * IN_A_ROOM }, (_, index) => index % ROOMS);
  const clients = await openAll(pages, documents);
  const room = (document) => clients.filter((_, index) => documents[index] === document);
  const rooms = Array.from({ length: ROOMS }, (_, document) => room(document));
  const turns = 12;
  const type = (clients, index) => async () => {
    await wait((index / ROOMS) * 500);
    for (let turn = 0; turn < turns; turn++) {
      append(clients[turn % IN_A_ROOM], 'x');
      await wait(500);
    }
  };
  const typeAll = async (written) => {
    await Promise.all(rooms.map((clients, index) => type(clients, index)()));
    while (!clients.every(({ doc }) => doc.getText(TEXT).length === written)) await wait(5);
  };
  await wait(1_000);
  await mark('start');
  await typeAll(turns);
  await mark('end');
  await mark('warm');
  await typeAll(2 * turns);
  await mark('warm-end');
  return { lost: clients.filter(({ doc }) => doc.getText(TEXT).length !== 2 * turns).length };
}

/** S4: forty join at the same time a document of forty cases. */
async function joinStorm(pages, mark) {
  await mark('start');
  const opened = await Promise.all(
    Array(40)
      .fill(0)
      .map((document) => pages.open(document)),
  );
  await Promise.all(opened.map(({ synced }) => synced));
  const received = median(opened.map((client) => client.received()));
  await mark('end');
  const { byteLength } = fortyCases(pages.Y);
  const { length } = opened.filter(({ doc }) => doc.getMap('cases').size === 40);
  return { bytes: received, state: byteLength, whole: length };
}

const BACK = 40;
const OFFLINE_EDITS = 50;

/** S5: forty reconnect at the same time, each with fifty changes written offline. */
async function reconnectStorm(pages, mark) {
  const clients = await openAll(pages, Array(BACK).fill(0));
  for (const client of clients) client.disconnect();
  await wait(500);
  for (const [index, client] of clients.entries()) {
    for (let edit = 0; edit < OFFLINE_EDITS; edit++) append(client, `[${index}.${edit}]`);
  }
  const ends = ({ doc }) => doc.getText(TEXT).toString().split(']').length - 1;
  await mark('start');
  const since = performance.now();
  for (const client of clients) client.reconnect();
  await Promise.all(clients.map((client) => client.saved()));
  while (clients.some((client) => ends(client) < BACK * OFFLINE_EDITS)) await wait(10);
  const converged = performance.now() - since;
  await mark('end');
  const texts = new Set(clients.map(({ doc }) => doc.getText(TEXT).toString()));
  const tokens = new Set([...texts][0].match(/\[\d+\.\d+\]/g));
  return { converged, texts: texts.size, lost: BACK * OFFLINE_EDITS - tokens.size };
}

const alone = [{ name: 'room' }];
const rooms = Array.from({ length: ROOMS }, (_, index) => ({ name: `room-${index}` }));

export const LOADS = {
  s1: { documents: alone, members: 100, run: fanOut },
  s3: { documents: rooms, members: ROOMS * IN_A_ROOM, run: manyRooms },
  s4: { documents: [{ name: 'cases', seeded: true }], members: 40, run: joinStorm },
  s5: { documents: alone, members: BACK, run: reconnectStorm },
};
