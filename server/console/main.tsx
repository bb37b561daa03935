import { createRoot } from 'react-dom/client';
import '@/components/ui/base.css';
import './console.css';
import { Posture } from './posture';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Posture />);
