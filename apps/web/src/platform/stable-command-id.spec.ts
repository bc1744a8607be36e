import { StableCommandId } from './stable-command-id';

describe('the command id of a command', () => {
  it('is the same for the same content until the server has answered', () => {
    const stableId = new StableCommandId();
    const first = stableId.idFor({ outcome: 'CONTINUE' });
    expect(stableId.idFor({ outcome: 'CONTINUE' })).toBe(first);
    stableId.answered();
    expect(stableId.idFor({ outcome: 'CONTINUE' })).not.toBe(first);
  });

  it('is another one for another content', () => {
    const stableId = new StableCommandId();
    expect(stableId.idFor({ outcome: 'CONTINUE' })).not.toBe(stableId.idFor({ outcome: 'SUSPEND' }));
  });
});
