import type { GeneralPointKind } from '@passerelle/domain';
import { caseItem, pointItem } from '../../../shared/agenda/agenda-items.fixture';
import { newPoint, offeredKinds, readPoint, withKind } from './point-draft';

const usual = (kind: GeneralPointKind): string => `titre de ${kind}`;
const commandId = 'a6f1c7b8-6f0e-4d55-9d3a-0f3b7f1c2d3e';

test('a kind comes with its title and its usual minutes', () => {
  expect(newPoint('news', usual)).toEqual({ kind: 'news', title: 'titre de news', organisationId: null, minutes: 5 });
});

test('another kind brings its own title and minutes', () => {
  expect(withKind(newPoint('news', usual), 'seats', usual)).toMatchObject({ title: 'titre de seats', minutes: 10 });
});

test('what was typed stays when the kind changes, and an organisation only where one may present', () => {
  const typed = { ...newPoint('seats', usual), title: 'Quatre places en mars', minutes: 12, organisationId: 'o' };
  const presented = withKind(typed, 'presentation', usual);
  expect(presented).toEqual({ ...typed, kind: 'presentation' });
  expect(withKind(presented, 'territorial', usual)).toEqual({ ...typed, kind: 'territorial', organisationId: null });
});

test('a review is offered only while the agenda has none', () => {
  expect(offeredKinds([caseItem('a'), pointItem('p')])).toContain('review');
  expect(offeredKinds([pointItem('p', { point: 'review' })])).toEqual(['seats', 'presentation', 'news', 'territorial']);
});

describe('the command', () => {
  const draft = newPoint('news', usual);

  test('is made of what is typed, ends trimmed', () => {
    expect(readPoint({ ...draft, title: '  Bus supprimé ' }, commandId)).toEqual({
      body: { commandId, point: 'news', title: 'Bus supprimé', organisationId: null, minutes: 5 },
    });
  });

  test.each([
    [{ title: '  ' }, ['title']],
    [{ minutes: null }, ['minutes']],
    [{ minutes: 61 }, ['minutes']],
    [{ title: '', minutes: 0 }, ['title', 'minutes']],
  ])('%j is said beside the field', (typed, wrong) => {
    expect(readPoint({ ...draft, ...typed }, commandId)).toEqual({ wrong });
  });

  test('[POI-1] a review of follow-ups needs no title', () => {
    const review = { ...newPoint('review', usual), title: ' ' };
    expect(readPoint(review, commandId)).toMatchObject({ body: { point: 'review', title: '' } });
  });
});
