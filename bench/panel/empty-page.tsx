import { createRoot } from 'react-dom/client';

/** The least that a side panel with a composer can be: what ours is measured beside. */
function Empty() {
  return (
    <main>
      <h1>Empty</h1>
      <textarea aria-label="Message" />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Empty />);
