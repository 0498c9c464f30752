/** The small signs of the map and its legend, drawn with the same pen in both. */

/** Traces a sign of a radius in pixels around a point; the caller fills and strokes. */
export function sign(pen, shape, x, y, r) {
  pen.beginPath();
  if (shape === 'triangle') {
    polygon(pen, [[x, y - r * 1.15], [x + r * 1.08, y + r * 0.8], [x - r * 1.08, y + r * 0.8]]);
  } else if (shape === 'diamond') {
    polygon(pen, [[x, y - r * 1.1], [x + r * 1.1, y], [x, y + r * 1.1], [x - r * 1.1, y]]);
  } else if (shape === 'square') {
    pen.rect(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
  } else {
    pen.arc(x, y, r, 0, 2 * Math.PI);
  }
}

function polygon(pen, points) {
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.closePath();
}

/** A tick inside a circle of a radius. */
export function tick(pen, x, y, r, color) {
  pen.beginPath();
  pen.moveTo(x - r * 0.5, y + r * 0.02);
  pen.lineTo(x - r * 0.12, y + r * 0.42);
  pen.lineTo(x + r * 0.52, y - r * 0.42);
  pen.strokeStyle = color;
  pen.lineWidth = Math.max(1.2, r * 0.3);
  pen.stroke();
}

/** A village: a house with a roof; filled if planned ready, half filled if late, empty with a cross if not. */
export function village(pen, status, color, x, y, r) {
  pen.beginPath();
  polygon(pen, [[x, y - r * 1.15], [x + r, y - r * 0.2], [x + r, y + r * 0.9], [x - r, y + r * 0.9], [x - r, y - r * 0.2]]);
  pen.fillStyle = '#ffffff';
  pen.fill();
  if (status !== 'NOT') {
    pen.save();
    pen.clip();
    pen.fillStyle = color;
    pen.fillRect(x - r, status === 'READY' ? y - r * 1.3 : y + r * 0.1, 2 * r, 2.6 * r);
    pen.restore();
  }
  pen.beginPath();
  polygon(pen, [[x, y - r * 1.15], [x + r, y - r * 0.2], [x + r, y + r * 0.9], [x - r, y + r * 0.9], [x - r, y - r * 0.2]]);
  pen.strokeStyle = color;
  pen.lineWidth = 1.6;
  pen.stroke();
  if (status === 'READY') tick(pen, x, y + r * 0.1, r * 0.85, '#ffffff');
}
