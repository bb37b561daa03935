/** Drawn on a 24 by 24 grid with a 2 px line. */
const drawings = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  stop: 'M8 8h8v8H8z',
  plus: 'M12 5v14M5 12h14',
  history: 'M3.5 12a8.5 8.5 0 1 0 2.6-6.1M3.5 4.5v4h4M12 7.5V12l3 2',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  check: 'M5 12.5 10 17l9-10',
  again: 'M20 12a8 8 0 1 1-2.4-5.7M20 4v4.5h-4.5',
  shield: 'M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6zM9 12l2.2 2.2L15.3 10',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  bin: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13',
  close: 'M6 6l12 12M18 6 6 18',
  edit: 'M4.5 19.5l1-4L16 5l3 3L8.5 18.5zM13.5 7.5l3 3',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  forward: 'M9.5 5.5 16 12l-6.5 6.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  good: 'M7 20V10.5l4.5-7c1.5 0 2.3 1 2 2.5l-.8 3.5h6.3l-1.5 9c-.2.9-1 1.5-1.9 1.5zM7 20H4V10.5h3',
  bad: 'M17 4v9.5l-4.5 7c-1.5 0-2.3-1-2-2.5l.8-3.5H5l1.5-9C6.700 4.600 7.500 4 8.400 4zM17 4h3v9.500h-3',
  wait: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.500V12l3 2',
  pin: 'M9 4h6l-1 6 3.500 3.500h-11L10 10zM12 13.500V20',
  folder: 'M3.500 6.500h6l2 2.500h9v9.500h-17z',
  find: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 20 20',
  out: 'M12 4v11M7.500 8.500 12 4l4.500 4.500M5 14v5.500h14V14',
  hidden:
    'M4 4l16 16M9.500 5.800c.8-.2 1.600-.3 2.500-.3 6 0 9.500 6.500 9.500 6.500s-1 1.800-2.800 3.500M6 7.500C3.800 9.300 2.500 12 2.500 12S6 18.500 12 18.500c1.300 0 2.500-.3 3.600-.8',
} as const;

/** Decoration beside words, or inside a button that has a label: screen readers pass by. */
export function Icon({ name, size = 18 }: { name: keyof typeof drawings; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
