import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { draw, startWeb } from './test-web';
import { LimitedTextarea } from '../ui/limited-text';

function Field() {
  const [value, setValue] = useState('');
  const change = (event: { currentTarget: { value: string } }): void => setValue(event.currentTarget.value);
  return <LimitedTextarea label="Mot" maxLength={300} value={value} onChange={change} />;
}

beforeAll(startWeb);

test('says the limit when it is near, and cuts nothing that goes beyond', async () => {
  draw(<Field />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Mot');
  await userEvent.click(field);
  await userEvent.paste('x'.repeat(200));
  expect(screen.queryByText(/restant/)).toBeNull();
  await userEvent.paste('x'.repeat(75));
  expect(screen.getByText('25 caractères restants')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Moins de 30 caractères restants.');
  await userEvent.paste('x'.repeat(37));
  expect(field.value).toHaveLength(312);
  expect(screen.getByText(/^12 caractères de trop\./)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
