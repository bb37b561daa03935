import '@/components/ui/base.css';
import { createRoot } from 'react-dom/client';
import { Panel } from '@/components/panel/panel';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Panel />);
