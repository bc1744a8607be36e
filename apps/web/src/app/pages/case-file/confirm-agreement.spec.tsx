import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CaseFileView } from '@passerelle/contracts';
import { ConfirmAgreement } from '../../../features/case-files/page/confirm-agreement';
import { draw, serve, startWeb } from '../../test-web';
import { aCaseFileView } from './case-file.fixture';

beforeAll(startWeb);

const GIVEN = {
  givenOn: '2026-10-30',
  recordedAt: '2026-11-02T09:00:00.000Z',
  byName: 'Yanis B.',
  withdrawnAt: null,
  withdrawnByName: null,
};

function drawForm(agreement: CaseFileView['agreement'] = null) {
  const sent: unknown[] = [];
  const onClose = jest.fn();
  serve(({ body }) => {
    sent.push(body);
    return aCaseFileView();
  });
  draw(<ConfirmAgreement caseFile={aCaseFileView({ agreement })} onClose={onClose} />);
  return { sent, onClose };
}

const discussion = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Sa situation est examinée/ });
const partners = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^Ce qui est demandé/ });
const day = () => screen.getByLabelText<HTMLInputElement>(/^Jour où l’accord/);
const press = () => userEvent.click(screen.getByRole('button', { name: 'Confirmer ces accords' }));

test('[CASE-22] no purpose is ticked and no day given in advance, and an agreement to nothing is refused in words', async () => {
  const { sent, onClose } = drawForm();
  expect([discussion().checked, partners().checked]).toEqual([false, false]);
  await press();
  expect(screen.getByRole('alert').textContent).toMatch(/^Cochez ce à quoi la personne dit oui/);
  expect(document.activeElement).toBe(discussion());
  await userEvent.click(partners());
  await press();
  expect(screen.getByRole('alert').id).toBe(discussion().getAttribute('aria-describedby'));
  expect(sent).toEqual([]);
  await userEvent.click(partners());
  await userEvent.click(discussion());
  expect(screen.queryByRole('alert')).toBeNull();
  await press();
  expect(screen.getByText('Indiquez le jour où la personne a donné son accord.')).toBeTruthy();
  expect(document.activeElement).toBe(day());
  expect(sent).toEqual([]);
  fireEvent.change(day(), { target: { value: '2026-10-30' } });
  await press();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent).toMatchObject([{ purposes: ['discussion'], givenOn: '2026-10-30' }]);
});

test.each([
  ['stays ticked while it is in force', null, true],
  ['is not ticked any more once it was withdrawn', '2026-11-20T09:00:00.000Z', false],
] as const)('what was recorded %s', (_what, withdrawnAt, ticked) => {
  drawForm({ ...GIVEN, purposes: ['discussion'], withdrawnAt });
  expect([discussion().checked, partners().checked]).toEqual([ticked, false]);
  expect(day().value).toBe(ticked ? '2026-10-30' : '');
});
