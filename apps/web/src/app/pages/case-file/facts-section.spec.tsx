import { describeCaseFile, showCaseFile } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FactsSection } from '../../../features/case-files/page/facts-section';
import { changeLanguage } from '../../i18n';
import { draw, serve, startWeb } from '../../test-web';
import { aCaseFileView, CASE_FILE_ID } from './case-file.fixture';

beforeAll(startWeb);
afterEach(() => changeLanguage('fr'));

const CODED = aCaseFileView({
  audience: 'beneficiaires-des-minimas-sociaux',
  barriers: ['mobilite--preparer-un-permis'],
  abilities: { ...aCaseFileView().abilities, edit: true },
});

test.each([
  ['fr', 'Bénéficiaires des minima sociaux', 'Préparer un permis'],
  ['en', 'People on minimum benefits', 'Preparing for a driving licence'],
] as const)('published codes are shown by their labels, language %s', async (language, audience, barrier) => {
  await changeLanguage(language);
  const { container } = draw(<FactsSection caseFile={CODED} />);
  expect(container.textContent).toContain(audience);
  expect(container.textContent).toContain(barrier);
  expect(container.textContent).not.toMatch(/minimas|--/);
});

test('the form shows the label too; words that are the label of a code are saved as this code', async () => {
  const sent: unknown[] = [];
  serve(({ method, path, body }) => {
    expect(path).toBe((method === 'GET' ? showCaseFile : describeCaseFile).path.replace(':caseFileId', CASE_FILE_ID));
    if (method !== 'GET') sent.push((body as { audience: string }).audience);
    return CODED;
  });
  draw(<FactsSection caseFile={CODED} />);
  await userEvent.click(screen.getByRole('button', { name: /^Modifier/ }));
  const field = screen.getByLabelText<HTMLInputElement>('Public');
  expect(field.value).toBe('Bénéficiaires des minima sociaux');
  await userEvent.clear(field);
  await userEvent.type(field, 'Personnes exilées');
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByRole('button', { name: /^Modifier/ });
  expect(sent).toEqual(['personnes-exilees']);
});
