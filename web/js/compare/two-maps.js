/** Two plans on two maps that move together, driven by one week slider. */
import {html, useEffect, useRef, useState} from '../html.js';
import {useStore} from '../store.js';
import {api} from '../api.js';
import {t} from '../i18n.js';
import {look, startLook} from '../plan/state.js';
import {readPlan, readProblem, readWork} from '../plan/plan-files.js';
import {planView, weekSummary} from '../plan/view.js';
import {WeekSlider} from '../plan/week-slider.js';
import {PlanMap} from '../map/plan-map.js';

/** The view of a plan; null while it is fetched. */
function usePlanView(id) {
  const [state, setState] = useState({id: null, view: null, failure: null});
  useEffect(() => {
    let alive = true;
    const load = async () => {
      const entry = await api.planEntry(id);
      const [plan, problem, work] = await Promise.all([readPlan(entry), readProblem(entry), readWork(entry)]);
      if (!plan) throw new Error(t('compare.noPlan'));
      if (alive) setState({id, view: planView(problem, plan, work), failure: null});
    };
    load().catch((failure) => alive && setState({id, view: null, failure}));
    return () => { alive = false; };
  }, [id]);
  return state.id === id ? state : {view: null, failure: null};
}

/** @param titles names of the two plans */
export function TwoMaps({ids, titles}) {
  const one = usePlanView(ids[0]);
  const two = usePlanView(ids[1]);
  const together = useTogether();
  useEffect(() => {
    look.set(startLook);
    return () => look.set(startLook);
  }, []);
  const failure = one.failure ?? two.failure;
  if (failure) return html`<div class="banner bad" role="alert">${failure.message}</div>`;
  if (!one.view || !two.view) return html`<p class="muted">${t('ui.loading')}</p>`;
  const longer = one.view.weeks >= two.view.weeks ? one.view : two.view;
  return html`<div class="two-maps"><div class="two-maps-row">
      ${[one.view, two.view].map((view, side) => html`<section key=${ids[side]} class="one-map" data-side=${side} aria-label=${titles[side]}><header><h4 class="clip">${titles[side]}</h4><${Summary} view=${view} /></header><${PlanMap} view=${view} onReady=${together(side)} /></section>`)}
    </div><${WeekSlider} view=${longer} /></div>`;
}

function Summary({view}) {
  const week = useStore(look, (now) => now.week);
  const {released, working, left} = weekSummary(view, Math.min(week ?? view.weeks, view.weeks));
  return html`<span class="row"><span class="chip good">${t('week.released', {n: released})}</span>${week !== null && html`<span class="chip accent">${t('week.working', {n: working})}</span>`}<span class="chip">${t('week.left', {n: left})}</span></span>`;
}

/** Where one map is moved, the other one follows. */
function useTogether() {
  const maps = useRef([null, null]);
  const moving = useRef(false);
  return (side) => (map) => {
    maps.current[side] = map;
    map?.on('move', () => {
      const other = maps.current[1 - side];
      if (!other || moving.current) return;
      moving.current = true;
      other.setView(map.getCenter(), map.getZoom(), {animate: false});
      moving.current = false;
    });
  };
}
