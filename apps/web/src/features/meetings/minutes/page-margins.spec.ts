import { marginRules } from './page-margins';

test('what is written in the margins stays a text, whatever it holds', () => {
  const rules = marginRules({
    head: 'COPASS "Foix" \\ Pamiers',
    left: 'Empreinte\nExemplaire',
    right: 'Figé',
    page: 'Page',
    of: 'sur',
  });
  expect(rules).toContain('@top-left { content: "COPASS \\"Foix\\" \\\\ Pamiers";');
  expect(rules).toContain('@bottom-left { content: "Empreinte\\a Exemplaire";');
  expect(rules).toContain('content: "Figé\\a Page " counter(page) " sur " counter(pages);');
});
