import { CommandGesture } from './command-gesture';

describe('the command id of a gesture', () => {
  it('is the same for the same content until the server has answered', () => {
    const gesture = new CommandGesture();
    const first = gesture.idFor({ outcome: 'CONTINUE' });
    expect(gesture.idFor({ outcome: 'CONTINUE' })).toBe(first);
    gesture.answered();
    expect(gesture.idFor({ outcome: 'CONTINUE' })).not.toBe(first);
  });

  it('is another one for another content', () => {
    const gesture = new CommandGesture();
    expect(gesture.idFor({ outcome: 'CONTINUE' })).not.toBe(gesture.idFor({ outcome: 'SUSPEND' }));
  });
});
