import './app/mantine-styles';
import { createRoot } from 'react-dom/client';
import { startColorScheme } from './app/color-scheme';
import { startI18n } from './app/i18n';
import { Providers } from './app/providers';

startColorScheme();
const root = document.getElementById('root');
if (root) void startI18n().then(() => createRoot(root).render(<Providers />));

// While developing, a changed sentence shows without a reload.
type I18n = { startI18n: typeof startI18n };
import.meta.hot?.accept('./app/i18n', (changed) => void (changed as I18n | undefined)?.startI18n());
