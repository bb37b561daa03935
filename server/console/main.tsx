import { createRoot } from 'react-dom/client';
import '@/components/ui/base.css';
import './console.css';
import { Shell } from './shell/shell';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Shell />);
