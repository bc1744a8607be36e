import {
  acceptProposal,
  addGeneralPointCommand,
  admitMembersCommand,
  closeMeetingCommand,
  goToItem,
  openMeetingCommand,
  planMeeting,
  postponeItemCommand,
  proposeCase,
  sendOutMembersCommand,
  showAgendaItem,
  showClosing,
  showMeeting,
  takeBackOpeningCommand,
  type AgendaPointItem,
  type BodyOf,
  type MeetingView,
} from '@passerelle/contracts';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { noteText, sheetText, type SheetPart } from '@passerelle/sheet';
import { loadDocument } from '@passerelle/document-sync/server';
import * as Y from 'yjs';
import { SheetLog } from '../model/sheets/sheet-log.js';
import { SheetRepository } from '../model/sheets/sheet.repository.js';
import { MemberClient, newCommand } from './member-client.js';
import type { Person, Scene } from './scene.js';
import type { TestApp } from './test-app.js';

/** A meeting of the scene, and its people at the API. */
export class MeetingScene {
  private readonly clients = new Map<Person, MemberClient>();

  private constructor(
    readonly app: TestApp,
    readonly address: string,
    readonly scene: Scene,
    readonly meetingId: string,
  ) {}

  /** Plans a meeting, proposes and accepts every case of the scene. */
  static async prepare(app: TestApp, address: string, scene: Scene): Promise<MeetingScene> {
    const meeting = new MeetingScene(app, address, scene, newCommand());
    const facilitator = await meeting.as('facilitator');
    const body = {
      commandId: meeting.meetingId,
      date: '2026-11-24',
      time: '09:30',
      durationMinutes: 120,
      place: 'Salle 2',
      link: null,
    };
    await facilitator.get(planMeeting, { committeeId: scene.committee.id }, body);
    for (const caseFile of scene.cases) {
      const proposal = {
        commandId: newCommand(),
        caseFileId: caseFile.id,
        reason: 'Absences répétées',
        question: 'Quel appui proposer ?',
      };
      await (await meeting.as('adviser')).get(proposeCase, { meetingId: meeting.meetingId }, proposal);
    }
    const { proposals } = await meeting.view('facilitator');
    for (const { id } of scene.cases) {
      const proposal = proposals.find((one) => one.caseFileId === id);
      if (!proposal) throw new Error('a case of the scene was not proposed');
      const request = { commandId: newCommand(), expectedVersion: proposal.version, minutes: 6 };
      await facilitator.get(acceptProposal, { itemId: proposal.itemId }, request);
    }
    return meeting;
  }

  /** The same people plan another meeting. */
  async planNext(date = '2027-01-12'): Promise<MeetingScene> {
    const meetingId = newCommand();
    const body = { commandId: meetingId, date, time: '09:30', durationMinutes: 60, place: 'Salle', link: null };
    const facilitator = await this.as('facilitator');
    await facilitator.get(planMeeting, { committeeId: this.scene.committee.id }, body);
    return MeetingScene.of(this, meetingId);
  }

  /** The same people, in another meeting. */
  static of(other: MeetingScene, meetingId: string): MeetingScene {
    return new MeetingScene(other.app, other.address, other.scene, meetingId);
  }

  async as(person: Person): Promise<MemberClient> {
    const known =
      this.clients.get(person) ?? (await MemberClient.signIn(this.app, this.address, this.scene.people[person].id));
    this.clients.set(person, known);
    return known;
  }

  async view(person: Person): Promise<MeetingView> {
    return (await this.as(person)).get(showMeeting, { meetingId: this.meetingId });
  }

  /** The items that a person reads, in their order. */
  async items(person: Person = 'facilitator'): Promise<string[]> {
    const { agenda } = await this.view(person);
    return agenda.flatMap((line) => (line.kind === 'case' ? [line.itemId] : []));
  }

  /** The general points that a person reads, in their order. */
  async points(person: Person = 'facilitator'): Promise<AgendaPointItem[]> {
    const { agenda } = await this.view(person);
    return agenda.flatMap((line) => (line.kind === 'point' ? [line] : []));
  }

  /** Adds a general point, a piece of the territory unless said otherwise; answers its id. */
  async addPoint(fields: Partial<BodyOf<typeof addGeneralPointCommand>> = {}): Promise<string> {
    const commandId = newCommand();
    const usual = { point: 'territorial' as const, title: 'Correspondance de bus supprimée', organisationId: null };
    const facilitator = await this.as('facilitator');
    const body = { commandId, minutes: 10, ...usual, ...fields };
    await facilitator.get(addGeneralPointCommand, { meetingId: this.meetingId }, body);
    return commandId;
  }

  async open(): Promise<void> {
    const { version } = await this.view('facilitator');
    const params = { meetingId: this.meetingId };
    await (
      await this.as('facilitator')
    ).get(openMeetingCommand, params, { commandId: newCommand(), expectedVersion: version });
  }

  async takeBack(expectedVersion: number): Promise<void> {
    const body = { commandId: newCommand(), expectedVersion };
    await (await this.as('facilitator')).get(takeBackOpeningCommand, { meetingId: this.meetingId }, body);
  }

  async goTo(itemId: string): Promise<void> {
    await (
      await this.as('facilitator')
    ).get(goToItem, { meetingId: this.meetingId }, { commandId: newCommand(), itemId });
  }

  /** The facilitator lets people in, once they have come. */
  async admit(...people: Person[]): Promise<void> {
    const body = { ...this.named(people), waitingOnly: false };
    await (await this.as('facilitator')).get(admitMembersCommand, { meetingId: this.meetingId }, body);
  }

  /** The facilitator lets in those of them who wait and are not excused. */
  async admitWaiting(...people: Person[]): Promise<void> {
    const body = { ...this.named(people), waitingOnly: true };
    await (await this.as('facilitator')).get(admitMembersCommand, { meetingId: this.meetingId }, body);
  }

  async sendOut(...people: Person[]): Promise<void> {
    await (await this.as('facilitator')).get(sendOutMembersCommand, { meetingId: this.meetingId }, this.named(people));
  }

  private named(people: Person[]): BodyOf<typeof sendOutMembersCommand> {
    return { commandId: newCommand(), accountIds: people.map((person) => this.scene.people[person].id) };
  }

  /** Postpones a case. */
  async postpone(itemId: string, missing = 'Bilan attendu'): Promise<void> {
    const facilitator = await this.as('facilitator');
    const { version: expectedVersion } = await facilitator.get(showAgendaItem, { itemId });
    const request = { commandId: newCommand(), expectedVersion, missing, missingFromOrganisationId: null };
    await facilitator.get(postponeItemCommand, { itemId }, request);
  }

  async close(): Promise<void> {
    const facilitator = await this.as('facilitator');
    const params = { meetingId: this.meetingId };
    const { version: expectedVersion } = await facilitator.get(showClosing, params);
    await facilitator.get(closeMeetingCommand, params, {
      commandId: newCommand(),
      expectedVersion,
      acceptUnsaved: true,
    });
  }

  /** Writes in a part of an item's sheet, or in its note, straight into its log, as the adviser; answers the digest. */
  async write(itemId: string, text: string, part: SheetPart | 'note' = 'proposal'): Promise<string> {
    const store = this.app.get(SheetLog);
    const accountId = this.scene.people.adviser.id;
    const [sheet] = await this.app.run({ kind: 'member', accountId }, (tx) =>
      this.app.get(SheetRepository).ofItems(tx, [itemId]),
    );
    const stored = sheet && (await store.load(sheet.id));
    if (!stored) throw new Error('the item has no sheet');
    const doc = loadDocument(stored);
    doc.clientID = randomInt(2, 2 ** 31);
    const before = Y.encodeStateVector(doc);
    const first = doc.getXmlFragment(part).get(0);
    if (first instanceof Y.XmlElement) first.insert(0, [new Y.XmlText(text)]);
    await store.registerClient(sheet.id, doc.clientID, accountId);
    const payload = Y.encodeStateAsUpdate(doc, before);
    await store.append(sheet.id, stored.epoch, [{ batchId: randomUUID(), memberKey: accountId, payload }]);
    const written = part === 'note' ? noteText(doc) : sheetText(doc, part);
    return createHash('sha256').update(written).digest('hex');
  }
}
