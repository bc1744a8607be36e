import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, useLocation } from 'react-router';
import { queryClient } from '../platform/query-client';
import { colorSchemeManager, styleNonce } from './color-scheme';
import { PageBoundary } from './frame/page-boundary';
import { Routes } from './router';
import { cssVariables, theme } from './theme';

function Pages() {
  const { pathname } = useLocation();
  return (
    <PageBoundary resetOn={pathname}>
      <Routes />
    </PageBoundary>
  );
}

export function Providers() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
