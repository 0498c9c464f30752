/**
 * Colours and their patterns. Every colour that carries meaning has a second sign beside it (shape, pattern or word), so that colour-blind readers and
 * grey prints lose nothing. Hues follow the set of Okabe and Ito, toned for a light ground.
 */

export const STAGES = ['SURVEY', 'PREPARATION', 'CLEARANCE', 'QUALITY_CONTROL', 'DISPOSAL'];

export const STAGE = {
  SURVEY: {color: '#7cc0e4', ink: '#0c2b3c', pattern: 'dots'},
  PREPARATION: {color: '#e9b44c', ink: '#3a2600', pattern: 'vertical'},
  CLEARANCE: {color: '#2e6da4', ink: '#ffffff', pattern: null},
  QUALITY_CONTROL: {color: '#3aa287', ink: '#04241b', pattern: 'horizontal'},
  DISPOSAL: {color: '#c9572c', ink: '#ffffff', pattern: 'cross'},
};

export const RISK_CLASSES = ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];

export const RISK = {
  HIGH: {color: '#a12a14', shape: 'triangle', pattern: 'cross'},
  MEDIUM: {color: '#dd8327', shape: 'diamond', pattern: 'diagonal'},
  LOW: {color: '#ecc869', shape: 'circle', pattern: null},
  UNKNOWN: {color: '#8b969e', shape: 'square', pattern: 'dots'},
};

/** How a hazard area stands at a date. */
export const STATE = {
  RELEASED: {color: '#8fcdb6', edge: '#0b6448', shape: 'tick'},
  WORKING: {color: '#2e6da4', edge: '#123c5f', shape: 'working'},
  BEGUN: {color: '#a9c6de', edge: '#2e6da4', shape: 'circle'},
  PLANNED: {color: '#ffffff', edge: '#2e6da4', shape: 'circle'},
  OUT: {color: '#ffffff', edge: '#8b969e', shape: 'ring'},
};

export const READY = {
  READY: {color: '#0b6448', sign: '✓'},
  LATE: {color: '#b26a00', sign: '!'},
  NOT: {color: '#9b2310', sign: '×'},
};

const INDEX_RAMP = ['#fdf0d3', '#f6cf8b', '#eb9f52', '#d2672f', '#a5331b', '#6d130d'];
const WEEK_RAMP = ['#123a66', '#2c5f95', '#4f8bb3', '#7fb3b8', '#b9d3a4', '#f2e59a'];
const DISTRICT_TINTS = ['#e9eee6', '#eceae2', '#e6ecef', '#efe9e6', '#e8ebe4'];

/** Colour of a risk index in [0, 1]. */
export const indexColor = (share) => ramp(INDEX_RAMP, share);

/** Colour of a release: 0 = at the start of the plan, 1 = at its end. */
export const weekColor = (share) => ramp(WEEK_RAMP, share);

export const districtTint = (position) => DISTRICT_TINTS[position % DISTRICT_TINTS.length];

function ramp(colors, share) {
  const at = Math.min(1, Math.max(0, share)) * (colors.length - 1);
  const low = Math.min(colors.length - 2, Math.floor(at));
  return mix(colors[low], colors[low + 1], at - low);
}

function mix(from, to, share) {
  const part = (color, i) => parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16);
  const channel = (i) => Math.round(part(from, i) + (part(to, i) - part(from, i)) * share).toString(16).padStart(2, '0');
  return '#' + channel(0) + channel(1) + channel(2);
}

const patterns = new Map();

/** A repeating canvas pattern, drawn once per kind, colour and pixel ratio. */
export function pattern(kind, color, context) {
  const key = kind + color;
  if (!patterns.has(key)) patterns.set(key, context.createPattern(tile(kind, color), 'repeat'));
  return patterns.get(key);
}

function tile(kind, color) {
  const canvas = document.createElement('canvas');
  const size = 8;
  canvas.width = canvas.height = size;
  const pen = canvas.getContext('2d');
  pen.strokeStyle = pen.fillStyle = color;
  pen.lineWidth = kind === 'hatch' ? 2.4 : 1.1;
  const line = (x1, y1, x2, y2) => {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  };
  if (kind === 'diagonal' || kind === 'cross' || kind === 'hatch') for (const d of [-size, 0, size]) line(d - 1, size + 1, d + size + 1, -1);
  if (kind === 'cross') for (const d of [-size, 0, size]) line(d - 1, -1, d + size + 1, size + 1);
  if (kind === 'vertical') for (const x of [2, 6]) line(x, 0, x, size);
  if (kind === 'horizontal') for (const y of [2, 6]) line(0, y, size, y);
  if (kind === 'dots') for (const [x, y] of [[2, 2], [6, 6]]) pen.fillRect(x - 0.7, y - 0.7, 1.5, 1.5);
  return canvas;
}
