import { createRoot } from 'react-dom/client';
import { Transparency } from '@/components/transparency';
import { createOutbox } from '@/utils/telemetry';
import '@/components/ui/base.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Transparency outbox={createOutbox()} />);
