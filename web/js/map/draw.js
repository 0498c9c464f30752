/** Draws a plan on the map: ground below, infrastructure, hazard areas, routes, villages, crews, and what is selected on top. */
import {RISK, STAGE, STATE, READY, indexColor, weekColor, pattern} from '../palette.js';
import {stateInWeek, readyInWeek} from '../plan/view.js';
import {WEEK} from '../format.js';
import {trace, visible} from './canvas-layer.js';
import {sign, tick, village as villageSign} from './symbols.js';

/** Below this size in pixels an area is drawn as a sign. */
const SIGN_BELOW = 13;

export function drawPlan(pen, frame, scene, view, now) {
  drawInfrastructure(pen, frame, scene, view, now);
  drawHazards(pen, frame, scene, view, now);
  if (now.routes) drawRoutes(pen, frame, scene, view, now);
  drawVillages(pen, frame, scene, view, now);
  if (now.week !== null) drawCrews(pen, frame, scene, view, now);
  drawMarked(pen, frame, scene, now);
}

function drawInfrastructure(pen, frame, scene, view, now) {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const thing of scene.infrastructure) {
    if (!visible(thing.box, frame)) continue;
    const open = readyInWeek(view, thing.item, now.week) !== 'NOT';
    if (thing.shape.kind === 'line') {
      pen.beginPath();
      trace(pen, thing.shape, frame);
      pen.strokeStyle = '#ffffff';
      pen.lineWidth = 4.2;
      pen.setLineDash([]);
      pen.stroke();
      pen.strokeStyle = open ? '#4d6b5e' : '#7a6a60';
      pen.lineWidth = open ? 1.8 : 1.6;
      pen.setLineDash(open ? [] : [5, 4]);
      pen.stroke();
      pen.setLineDash([]);
    } else {
      const [x, y] = at(thing.point, frame);
      pen.beginPath();
      const half = frame.zoom < 9 ? 2.5 : 3.5;
      pen.rect(x - half, y - half, 2 * half, 2 * half);
      pen.fillStyle = open ? READY.READY.color : '#ffffff';
      pen.fill();
      pen.strokeStyle = open ? READY.READY.color : '#6d5a50';
      pen.lineWidth = 1.4;
      pen.stroke();
    }
  }
}

function drawHazards(pen, frame, scene, view, now) {
  for (const thing of scene.hazards) {
    if (!visible(thing.box, frame)) continue;
    const look = hazardLook(view, thing.hazard, now);
    const size = Math.max(thing.box[2] - thing.box[0], thing.box[3] - thing.box[1]) * frame.scale;
    if (size < SIGN_BELOW) drawSign(pen, thing, look, frame);
    else drawArea(pen, thing, look, frame);
  }
}

function drawArea(pen, thing, look, frame) {
  pen.beginPath();
  trace(pen, thing.shape, frame);
  pen.globalAlpha = look.faint ? 0.35 : 0.82;
  pen.fillStyle = look.fill;
  pen.fill('evenodd');
  if (look.pattern) {
    pen.globalAlpha = 0.55;
    pen.fillStyle = pattern(look.pattern, '#ffffff', pen);
    pen.fill('evenodd');
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = look.edge;
  pen.lineWidth = look.working ? 2.4 : 1.3;
  pen.setLineDash(look.dashed ? [4, 3] : []);
  pen.stroke();
  pen.setLineDash([]);
  if (look.ticked) {
    const [x, y] = at(thing.point, frame);
    tick(pen, x, y, 6, look.edge);
  }
}

function drawSign(pen, thing, look, frame) {
  const [x, y] = at(thing.point, frame);
  const radius = look.working ? 5.6 : frame.zoom < 9 ? 3.4 : 4.4;
  pen.globalAlpha = look.faint ? 0.6 : 1;
  sign(pen, look.shape, x, y, radius);
  pen.fillStyle = look.fill;
  pen.fill();
  pen.strokeStyle = look.working ? '#ffffff' : look.edge;
  pen.lineWidth = look.working ? 1.5 : 1;
  pen.stroke();
  if (look.working) {
    sign(pen, look.shape, x, y, radius + 1.8);
    pen.strokeStyle = look.edge;
    pen.lineWidth = 1.6;
    pen.stroke();
  }
  if (look.ticked) tick(pen, x, y, radius, look.edge);
  pen.globalAlpha = 1;
}

/** How a hazard area looks now: by its class, index or release, and in a week by what has happened to it. */
export function hazardLook(view, hazard, now) {
  const risk = RISK[hazard.riskClass] ?? RISK.UNKNOWN;
  const base = baseLook(view, hazard, now.mode, risk);
  if (now.week === null) return base;
  const state = stateInWeek(view, hazard, now.week);
  if (state === 'RELEASED') return {fill: STATE.RELEASED.color, edge: STATE.RELEASED.edge, shape: 'circle', ticked: true};
  if (state === 'WORKING') {
    const from = view.start + (now.week - 1) * WEEK;
    const visit = hazard.visits.find((candidate) => candidate.start < from + WEEK && candidate.finish > from);
    const stage = STAGE[visit.stage];
    return {...base, fill: stage.color, edge: '#0b2f4c', working: true, pattern: stage.pattern, dashed: false};
  }
  return state === 'OUT' ? {...base, faint: true} : base;
}

function baseLook(view, hazard, mode, risk) {
  if (mode === 'RELEASE') {
    if (hazard.released === null) return {fill: '#ffffff', edge: STATE.OUT.edge, shape: risk.shape, dashed: true, faint: true};
    return {fill: weekColor((hazard.released - view.start) / (view.end - view.start)), edge: '#22384f', shape: 'circle'};
  }
  const fill = mode === 'INDEX' ? indexColor(hazard.riskIndex) : risk.color;
  return {fill, edge: '#4a1c10', shape: risk.shape, pattern: mode === 'INDEX' ? null : risk.pattern, dashed: hazard.classification === 'SHA'};
}

function drawVillages(pen, frame, scene, view, now) {
  const radius = frame.zoom < 8.6 ? 4 : frame.zoom < 9.6 ? 5 : 6.5;
  const names = frame.zoom >= 10.5;
  pen.font = '600 11px ' + getFont();
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  const labels = [];
  for (const thing of scene.villages) {
    if (!visible(thing.box, frame)) continue;
    const status = readyInWeek(view, thing.village, now.week);
    const [x, y] = at(thing.point, frame);
    villageSign(pen, status, READY[status].color, x, y, radius);
    if (names) labels.push({text: thing.village.name, x, y: y + radius + 12, weight: thing.village.people});
  }
  placeLabels(pen, labels);
}

/** Writes names from the biggest place down, each only where it covers no other. */
function placeLabels(pen, labels) {
  const taken = [];
  for (const one of labels.sort((a, b) => b.weight - a.weight)) {
    const half = pen.measureText(one.text).width / 2 + 2;
    if (taken.some((other) => Math.abs(other.x - one.x) < other.half + half && Math.abs(other.y - one.y) < 13)) continue;
    taken.push({x: one.x, y: one.y, half});
    label(pen, one.text, one.x, one.y);
  }
}

function drawRoutes(pen, frame, scene, view, now) {
  const crew = routeOf(view, now);
  if (!crew) return;
  const stops = [scene.bases.find((base) => base.crew.id === crew.id)?.point, ...crew.visits.map((visit) => scene.places.get(visit.hazardArea))].filter(Boolean);
  pen.beginPath();
  stops.forEach((stop, i) => {
    const [x, y] = at(stop, frame);
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.strokeStyle = '#ffffff';
  pen.lineWidth = 4;
  pen.stroke();
  pen.strokeStyle = '#17222c';
  pen.lineWidth = 1.6;
  pen.setLineDash([2, 3]);
  pen.stroke();
  pen.setLineDash([]);
  if (stops.length) {
    const [x, y] = at(stops[0], frame);
    pen.beginPath();
    pen.rect(x - 5, y - 5, 10, 10);
    pen.fillStyle = '#17222c';
    pen.fill();
  }
}

/** The crew whose route is shown: the selected one, or the one of the selected work package. */
function routeOf(view, now) {
  const {selected} = now;
  if (!selected) return null;
  if (selected.kind === 'crew') return view.crews.get(selected.id);
  const visit = selected.visit && view.assignments.find((candidate) => candidate.key === selected.visit);
  return visit ? view.crews.get(visit.crew) : null;
}

function drawCrews(pen, frame, scene, view, now) {
  const from = view.start + (now.week - 1) * WEEK;
  const taken = new Map();
  pen.font = '650 10px ' + getFont();
  pen.textAlign = 'center';
  for (const crew of view.crews.values()) {
    const visit = crew.visits.find((candidate) => candidate.start < from + WEEK && candidate.finish > from);
    const place = visit && scene.places.get(visit.hazardArea);
    if (!place) continue;
    const order = taken.get(visit.hazardArea) ?? 0;
    taken.set(visit.hazardArea, order + 1);
    const [x, y] = at(place, frame);
    if (frame.zoom < 9) continue;
    const width = pen.measureText(crew.id).width + 8;
    const top = y - 22 - order * 15;
    pen.beginPath();
    pen.roundRect(x - width / 2, top, width, 14, 3);
    pen.fillStyle = '#17222c';
    pen.fill();
    pen.fillStyle = '#ffffff';
    pen.fillText(crew.id, x, top + 10.5);
  }
}

function drawMarked(pen, frame, scene, now) {
  for (const [mark, color, width] of [[now.hovered, '#17222c', 1.6], [now.selected, '#1668c7', 2.6]]) {
    if (!mark || mark.kind === 'crew') continue;
    const thing = [scene.hazards, scene.villages, scene.infrastructure].flat().find((candidate) => candidate.kind === mark.kind && candidate.id === mark.id);
    if (!thing) continue;
    const size = Math.max(thing.box[2] - thing.box[0], thing.box[3] - thing.box[1]) * frame.scale;
    pen.beginPath();
    if (thing.shape && size >= SIGN_BELOW) trace(pen, thing.shape, frame);
    else {
      const [x, y] = at(thing.point, frame);
      pen.arc(x, y, 11, 0, 2 * Math.PI);
    }
    pen.strokeStyle = '#ffffff';
    pen.lineWidth = width + 2.4;
    pen.stroke();
    pen.strokeStyle = color;
    pen.lineWidth = width;
    pen.stroke();
  }
}

/** Text with a pale rim, readable on any ground. */
export function label(pen, text, x, y, color = '#17222c') {
  pen.strokeStyle = 'rgb(255 255 255 / 90%)';
  pen.lineWidth = 3;
  pen.strokeText(text, x, y);
  pen.fillStyle = color;
  pen.fillText(text, x, y);
}

export const getFont = () => getComputedStyle(document.body).fontFamily;

const at = (point, frame) => [point[0] * frame.scale - frame.x0, point[1] * frame.scale - frame.y0];
