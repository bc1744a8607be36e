import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#f1f8f5',
  '#e3f0ec',
  '#c9e2da',
  '#a3d8c9',
  '#7cc4b1',
  '#4fa08c',
  '#2d7d6a',
  '#1f6a58',
  '#14594a',
  '#0c4438',
];
/** 3 draws hairlines, 4 the edges of fields and default buttons, 5 placeholders. */
const gray: MantineColorsTuple = [
  '#f8faf9',
  '#f3f6f5',
  '#e9eeec',
  '#d7dedb',
  '#75827e',
  '#566460',
  '#4a5854',
  '#3f4c48',
  '#2a3431',
  '#16211e',
];
const dark: MantineColorsTuple = [
  '#eaf0ee',
  '#becac6',
  '#becac6',
  '#9ba9a4',
  '#313c39',
  '#2a3532',
  '#202927',
  '#161d1b',
  '#101614',
  '#0b100e',
];

// `autoContrast` stays off: for a named colour it reads the light shade in both themes.
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 8, dark: 6 },
  colors: { pine, gray, dark },
  white: '#ffffff',
  black: '#16211e',
  defaultRadius: 6,
  fontFamily: 'var(--p-sans)',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '17px', xl: '18px' },
  lineHeights: { xs: '18px', sm: '22px', md: '22px', lg: '27px', xl: '24px' },
  headings: { fontFamily: 'var(--p-sans)' },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => {
        if (size === 'xs') {
          const row = {
            '--button-fz': '14px',
            '--button-padding-x': '12px',
            '--button-height': 'var(--p-row-control)',
          };
          return { root: row };
        }
        return size === 'sm' ? { root: { '--button-padding-x': '14px' } } : { root: {} };
      },
    }),
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-error': 'var(--p-late)',
    '--mantine-color-success': 'var(--p-accent)',
    '--mantine-color-dimmed': 'var(--p-ink2)',
    '--mantine-color-placeholder': 'var(--p-ink3)',
    '--mantine-color-anchor': 'var(--p-accent)',
    '--mantine-color-default-border': 'var(--p-edge)',
  };
  return { variables: {}, light: both, dark: both };
};
