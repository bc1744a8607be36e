import type { ImportPreview } from '@passerelle/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { Component as ImportPage } from '../../../features/case-files/import/import-page';
import { RefusedRows } from '../../../features/case-files/import/refused-rows';
import { pageDrafts } from '../../../platform/drafts/page-drafts';
import { CurrentCommitteeContext } from '../../../shared/committees/current-committee';
import { aCommittee } from '../../test-committee';
import { COMMITTEE, me } from '../../test-room';
import { draw, serve, startWeb } from '../../test-web';

type Mapping = ImportPreview['columns'][number]['field'][];
const DRAFT = `import/${COMMITTEE}`;
const HEADINGS = ['ref', 'motif', 'notes'];
const GUESSED: Mapping = ['reference', null, null];
const CORRECTED: Mapping = ['reference', 'reason', null];

function preview(fields: Mapping): ImportPreview {
  const columns = HEADINGS.map((heading, index) => ({ heading, field: fields[index] ?? null, examples: [] }));
  const source = { kind: 'csv' as const, encoding: 'utf-8' as const, separator: ';' as const };
  return { source, columns, missing: [], ready: 1, known: 0, refused: [] };
}

/** The mappings that the page asks for; null when it asks what the server guesses. */
function open(): (Mapping | null)[] {
  const asked: (Mapping | null)[] = [];
  const committee = aCommittee({ abilities: { importCases: true } });
  serve(({ method, path, body }) => {
    if (method === 'GET') return path === `/api/committees/${COMMITTEE}` ? committee : [];
    const { mapping } = body as { mapping?: Mapping };
    asked.push(mapping ?? null);
    return preview(mapping ?? GUESSED);
  });
  draw(
    <MemoryRouter initialEntries={[`/comites/${COMMITTEE}/import`]}>
      <CurrentCommitteeContext value={{ committeeId: COMMITTEE, memberships: me.seats, committee }}>
        <Routes>
          <Route path="/comites/:committeeId/import" element={<ImportPage />} />
        </Routes>
      </CurrentCommitteeContext>
    </MemoryRouter>,
  );
  return asked;
}

async function choose(): Promise<void> {
  await screen.findByRole('heading', { level: 1 });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no field for a file');
  await userEvent.upload(input, new File(['ref;motif;notes\n'], 'liste.csv', { type: 'text/csv' }));
}

const column = () => screen.findByLabelText<HTMLSelectElement>(/motif/);

beforeAll(startWeb);

test('a column that was corrected is corrected again when the same list is chosen after a reload, and can be read anew', async () => {
  pageDrafts.box().write(DRAFT, { headings: HEADINGS, fields: CORRECTED });
  const asked = open();
  await choose();
  expect((await column()).value).toBe('reason');
  expect(asked).toEqual([null, CORRECTED]);
  await userEvent.click(screen.getByRole('button', { name: 'Effacer le brouillon' }));
  expect(asked).toEqual([null, CORRECTED, null]);
  expect((await column()).value).toBe('');
  expect(pageDrafts.box().get(DRAFT)).toBeNull();
});

test('the correction of another list is left alone', async () => {
  pageDrafts.box().write(DRAFT, { headings: ['autre'], fields: ['reason'] });
  const asked = open();
  await choose();
  expect((await column()).value).toBe('');
  expect(asked).toEqual([null]);
});

test('what is corrected is kept', async () => {
  const asked = open();
  await choose();
  await userEvent.selectOptions(await column(), 'reason');
  expect(asked).toEqual([null, CORRECTED]);
  expect(pageDrafts.box().get(DRAFT)?.value).toEqual({ headings: HEADINGS, fields: CORRECTED });
});

function refusedFor(line: number, problem: ImportPreview['refused'][number]['problems'][number]['problem']) {
  const row = { line, reference: `DEMO-${line}`, freeReference: null };
  return { ...row, problems: [{ field: 'prescriberKind' as const, problem }] };
}

test('lines that stay out for one reason are named together, and only a file that is wrong is to be corrected', () => {
  const others = [2, 5, 6].map((line) => refusedFor(line, 'other-prescriber'));
  const { again } = draw(<RefusedRows refused={others} othersReady={4} />);
  const said = (): string => screen.getByRole('region', { name: /lignes? à revoir/ }).textContent;
  expect(said()).toMatch(/^Lignes 2.\(DEMO-2\), 5.\(DEMO-5\) et 6.\(DEMO-6\).: «.Prescripteur.» désigne un autre/);
  expect(screen.queryByText(/Corrigez le fichier/)).toBeNull();
  again(<RefusedRows refused={[...others, refusedFor(7, 'missing')]} othersReady={4} />);
  expect(said()).toMatch(/Ligne 7.\(DEMO-7\)/);
  expect(screen.getByText(/Les 4 autres lignes sont prêtes\. Corrigez le fichier/)).toBeTruthy();
});
