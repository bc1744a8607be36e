import { contentTexts, type Block } from '@passerelle/sheet';
import { readFileSync } from 'node:fs';
import { editorHtml, pastedText } from './pasted-html';
import { pastedPlainText } from './pasted-lines';

const sample = (name: string): string => readFileSync(`${__dirname}/samples/${name}.html`, 'utf8');
const pasted = (html: string): Block[] => pastedText(html)?.blocks ?? [];
/** As the minutes would read it. */
const read = (html: string): string => contentTexts({ note: pasted(html) })[0]?.text ?? '';
const bold = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs.flatMap((run) => (run.bold ? [run.text] : []))
      : block.items.flatMap((item) => bold(item)),
  );

describe('a table', () => {
  test('[PASTE-1] is one paragraph a row, its cells separated', () => {
    expect(read(sample('table'))).toBe('DEMO-001 · 16-25 · Lundi\nDEMO-002 · 26-45 · Mardi');
  });

  test('[PASTE-2] of Excel keeps the place of empty cells, a cell on one line, and nothing that was hidden', () => {
    expect(read(sample('excel'))).toBe(
      "Référence · Début · Freins\nDEMO-001 · 02/03/2026 · garde d'enfants, horaires décalés\nDEMO-002 · · transport",
    );
    expect(bold(pasted(sample('excel')))).toEqual(['Référence', 'Début', 'Freins']);
  });

  test('[PASTE-2] of LibreOffice Calc and of Google Sheets', () => {
    expect(read(sample('libreoffice-calc'))).toBe(
      'DEMO-001 · 02/03/26 · Mission locale de Toulouse\nDEMO-002 · · Cap emploi',
    );
    expect(read(sample('google-sheets'))).toBe('DEMO-001 · Anglais\nDEMO-002 · Soudure');
  });

  test('[PASTE-3] of one column, or that lays out a mail, is read as what it holds', () => {
    expect(read('<table><tr><td>Anglais</td></tr><tr><td>Soudure</td></tr></table>')).toBe('Anglais\nSoudure');
    expect(read(sample('outlook-mail'))).toBe(
      'Bonjour,\n\nLe stage commence lundi.\nLieu\u00a0: Foix\n• carte de bus\n• repas',
    );
    const inside = '<table><tr><td>Suivi</td><td><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>';
    expect(read(inside)).toBe('Suivi\nA · B');
  });

  test('[PASTE-4] of several rows does not join the text around the caret; a single row does', () => {
    expect(pastedText(sample('table'))).toMatchObject({ opensStart: false, opensEnd: false });
    expect(pastedText(sample('word'))).toMatchObject({ opensStart: true, opensEnd: false });
    const row = '<table><tr><td>DEMO-001</td><td>Lundi</td></tr></table>';
    expect(pastedText(row)).toMatchObject({ opensStart: true, opensEnd: true });
    expect(read(row)).toBe('DEMO-001 · Lundi');
  });

  test('[PASTE-5] as plain text has its tabs read as cells', () => {
    expect(pastedPlainText('DEMO-001\t16-25\t\tLundi\t\r\nDEMO-002\t\t\nfin')).toBe(
      'DEMO-001 · 16-25 · · Lundi\nDEMO-002\nfin',
    );
  });
});

describe('a text', () => {
  test('[PASTE-6] of Word: bullets by level, numbers as text, bold, rows, no marker twice', () => {
    expect(read(sample('word'))).toBe(
      [
        'Situation',
        'Deux demandes en cours, la seconde depuis mars\u00a0:',
        '• une place en crèche',
        '  • le mercredi',
        '• un ordinateur',
        '',
        '1) appeler le CCAS',
        'a. avant lundi',
        'Partenaire · Suite',
        'CCAS · logement aide au permis',
      ].join('\n'),
    );
    expect(bold(pasted(sample('word')))).toEqual(['demandes', 'Partenaire']);
  });

  test('[PASTE-6] of Word for the web and of Google Docs', () => {
    expect(read(sample('word-online'))).toBe(
      'Reste à voir :\n• le titre de séjour\n  • rendez-vous pris\n2. la mobilité',
    );
    expect(read(sample('google-docs'))).toBe('Lucie cherche un logement\n• à Foix\n  • ou Pamiers\n3. visiter');
    expect(bold(pasted(sample('google-docs')))).toEqual(['un logement']);
  });

  test('[PASTE-7] numbers a list as it was numbered, and follows no level that is not there', () => {
    const list = '<ol type="a" start="26"><li>un<ul><li>dedans</li></ul></li><li>deux</li></ol>';
    expect(read(list)).toBe('z. un\n• dedans\naa. deux');
    expect(read('<ol style="list-style-type: upper-roman"><li value="4">x</li><li>y</li></ol>')).toBe('IV. x\nV. y');
    expect(read('<ul><li><ul><li>seul</li></ul></li><li></li><li><p>a</p><p>suite</p></li></ul>')).toBe(
      '• seul\n• a\n  suite',
    );
    expect(read('<ul><li>a<ol><li>b</li></ol></li></ul>')).toBe('• a\n  1. b');
    expect(() => read(`${'<ul><li>x'.repeat(60)}`)).not.toThrow();
  });

  test('[PASTE-8] keeps the lines of a paragraph; two breaks end it', () => {
    const text = '<p>Une clé<br>le mercredi<br></p><div>a<br><br>b</div>';
    expect(pasted(text).map((block) => block.kind === 'paragraph' && block.runs.map((run) => run.text))).toEqual([
      ['Une clé\nle mercredi'],
      ['a'],
      ['b'],
    ]);
    expect(read('<dd style="white-space: pre-wrap;">• dehors\n  • dedans</dd>')).toBe('• dehors\n  • dedans');
  });

  test('[PASTE-9] is text alone: no script, style, comment, attribute nor space of the source', () => {
    const html =
      '<style>p{}</style><script>x()</script><!-- c --><p onclick="x()"> un\n  <a href="x">lien</a> <img alt="z"> </p>';
    expect(read(html)).toBe('un lien');
    const made = editorHtml({ blocks: pasted('<p>a &lt;img src=x&gt;<br>b</p>'), opensStart: true, opensEnd: true });
    expect(made).toBe('<p>a &lt;img src=x&gt;\nb</p>');
  });

  test('[PASTE-10] copied in a sheet is left to the editor; that of another editor is not', () => {
    expect(pastedText('<meta charset="utf-8"><p dir="auto" data-pm-slice="1 1 []">un</p>')).toBeNull();
    expect(read('<h1 data-pm-slice="1 1 []">un</h1>')).toBe('un');
  });
});
