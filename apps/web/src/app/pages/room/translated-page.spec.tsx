import { act, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { RoomOffline } from '../../../features/meetings/room/room-offline';
import { FollowControl } from '../../../features/meetings/room/bar/follow-control';
import { RoomBar } from '../../../features/meetings/room/bar/room-bar';
import { Me } from '../../../shared/account/me';
import { aParticipant, anOpenMeeting, id, me } from '../../test-room';
import { translate } from '../../test-translation';
import { draw, startWeb } from '../../test-web';

beforeAll(startWeb);

/** The room ten minutes and a half after the meeting opened, then later: the server's clock is that of the device here. */
test('what changes in the room goes on changing on a page that the browser has translated', () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-24T08:40:30.000Z') });
  const meeting = anOpenMeeting();
  const room = (followers: number) => (
    <MemoryRouter>
      <Me.Provider value={me}>
        <RoomBar
          meeting={meeting}
          saved={null}
          presence={null}
          drawer={null}
          follow={
            <FollowControl
              meeting={meeting}
              participants={Array.from({ length: followers }, (_, index) => ({
                ...aParticipant,
                accountId: id(70 + index),
              }))}
              following={false}
              onFollow={() => undefined}
              onLead={null}
              onClose={null}
            />
          }
        />
        <RoomOffline since={Date.now() - 20_000} keeping />
      </Me.Provider>
    </MemoryRouter>
  );
  const drawn = draw(room(2));
  translate(drawn.container);
  const shown = () => drawn.container.textContent.replaceAll(/\s/g, ' ');
  expect(shown()).toContain('10:30');
  const before = shown();

  act(() => jest.advanceTimersByTime(5 * 60_000));
  expect(screen.getByRole('timer').textContent).toContain('15:30');
  expect(/fin prévue (\S+ h \d+)/.exec(shown())?.[1]).not.toBe(/fin prévue (\S+ h \d+)/.exec(before)?.[1]);
  expect(shown()).toContain('Hors ligne depuis 5 minutes');
  drawn.again(room(3));
  expect(shown()).toContain('3 suivent');
  jest.useRealTimers();
});
