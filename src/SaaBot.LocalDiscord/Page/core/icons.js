/** Line icons on a 24 by 24 grid; they are decoration, so they are hidden from assistive technology. */
const SHAPES = {
  hash: ['M9 4 7 20', 'M17 4 15 20', 'M4 9h17', 'M3 15h17'],
  at: ['M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0v1.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2'],
  group: ['M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z', 'M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6', 'M16 4.5a3.5 3.5 0 0 1 0 6.6', 'M18 14.5c2.2.8 3.5 2.8 3.5 5.5'],
  menu: ['M4 7h16', 'M4 12h16', 'M4 17h16'],
  close: ['M6 6l12 12', 'M18 6 6 18'],
  dots: ['M5 12h.01', 'M12 12h.01', 'M19 12h.01'],
  moon: ['M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z'],
  sun: ['M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z', 'M12 2v2', 'M12 20v2', 'M2 12h2', 'M20 12h2', 'M5 5l1.4 1.4', 'M17.6 17.6 19 19', 'M19 5l-1.4 1.4', 'M6.4 17.6 5 19'],
  bolt: ['M13 2 5 14h6l-1 8 8-12h-6l1-8z'],
  down: ['M6 9l6 6 6-6'],
  check: ['M5 12.5 10 17 19 7'],
  send: ['M4 12 20 4l-5 16-4-7-7-1z'],
  open: ['M14 4h6v6', 'M20 4l-9 9', 'M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5'],
  file: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
  reply: ['M4 18v-4a5 5 0 0 1 5-5h11', 'M15 4l5 5-5 5'],
  eye: ['M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7z', 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z'],
  warn: ['M12 3 2 20h20L12 3z', 'M12 10v4', 'M12 17h.01'],
  crown: ['M3 18h18', 'M3 7l4 5 5-7 5 7 4-5-2 9H5L3 7z'],
  slash: ['M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z', 'M14.5 7.5l-5 9'],
};

const SVG = 'http://www.w3.org/2000/svg';

export function icon(name, size = 20) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor',
    'stroke-width': name === 'dots' ? 3.5 : 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round',
    'aria-hidden': 'true', class: 'icon',
  })) svg.setAttribute(key, value);
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    svg.append(path);
  }
  return svg;
}
