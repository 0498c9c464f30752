/** Loads a plan with its problem and follows it while it is solved. A reload or a lost connection loses nothing: the server holds the state. */
import {useEffect, useRef, useState} from '../html.js';
import {api, followPlan} from '../api.js';
import {startReader} from '../reader.js';
import {sayFailure} from '../ui/toasts.js';
import {readPlan, readProblem, readWork} from './plan-files.js';
import {planView} from './view.js';

/** Between two looks at the best plan so far, in milliseconds. */
const LOOK_EVERY = 4000;
/** A better plan is told at once and saved a little later, in milliseconds. */
const SAVED_AFTER = 2500;

/**
 * The plan is shown as soon as it and its problem are there; what the program makes of the problem (ranks, days off, who is able) follows.
 *
 * @returns {{entry, view, reading, live, connected, failure, reload, setEntry}} `live` = {progress, history, indicators, weeks} while solving;
 *          `reading` = whether the plan is still on its way
 */
export function usePlan(id) {
  const [data, setData] = useState({entry: null, view: null, reading: true, live: null, failure: null, connected: true});
  const [turn, setTurn] = useState(0);
  const kept = useRef({});

  useEffect(() => {
    const state = (kept.current = {alive: true, problem: null, plan: null, work: undefined});
    startReader();
    let stop = () => {};
    let later = 0;
    const again = setInterval(() => state.following && !state.plan && refresh(), SAVED_AFTER);
    const patch = (change) => state.alive && setData((now) => ({...now, ...(typeof change === 'function' ? change(now) : change)}));
    const show = async () => {
      const entry = await api.planEntry(id);
      patch({entry, failure: null});
      const [plan, problem] = await Promise.all([readPlan(entry), readProblem(entry)]);
      Object.assign(state, {plan, problem});
      patch({reading: false, ...(plan ? {view: planView(problem, plan, state.work)} : {})});
      if (!state.work) {
        readWork(entry).then((work) => {
          state.work = work;
          if (state.plan) patch({view: planView(state.problem, state.plan, work)});
        }).catch((failure) => state.alive && sayFailure(failure));
      }
      return entry;
    };
    const refresh = throttled(() => show().catch(() => { /* the next event tries again */ }), LOOK_EVERY);
    const follow = () => {
      state.following = true;
      stop = followPlan(id, {
        connection: (connected) => patch({connected}),
        state: (entry) => patch((now) => ({entry, live: startLive(entry, now.live)})),
        progress: (progress) => patch((now) => ({live: {...now.live, progress, history: grown(now.live?.history, progress)}})),
        best: (best) => {
          patch((now) => ({live: {...now.live, indicators: best.indicators, weeks: best.weeks, feasible: best.feasible}}));
          refresh();
          later = setTimeout(refresh, SAVED_AFTER);
        },
        end: (entry) => {
          state.following = false;
          patch({entry, live: null});
          show().catch((failure) => patch({failure}));
        },
      });
    };
    show().then((entry) => {
      if (state.alive && (entry.state === 'RUNNING' || entry.state === 'QUEUED')) follow();
    }, (failure) => patch({failure}));
    return () => {
      state.alive = false;
      stop();
      clearInterval(again);
      clearTimeout(later);
      refresh.cancel();
    };
  }, [id, turn]);

  return {...data, id, reload: () => setTurn(turn + 1), setEntry: (entry) => setData((now) => ({...now, entry}))};
}

function startLive(entry, before) {
  return {...before, progress: entry.progress ?? before?.progress, history: (entry.history ?? []).map((row) => [...row]), indicators: entry.indicators ?? before?.indicators, weeks: entry.weeks ?? before?.weeks};
}

/** The curve with one more point, where it says something new. */
export function grown(history = [], progress) {
  const last = history[history.length - 1];
  if (last && last[0] >= progress.seconds) return history;
  return [...history, [progress.seconds, progress.hard, progress.value]];
}

function throttled(run, every) {
  let timer = 0;
  let last = 0;
  const call = () => {
    if (timer) return;
    timer = setTimeout(() => {
      timer = 0;
      last = Date.now();
      run();
    }, Math.max(0, last + every - Date.now()));
  };
  call.cancel = () => clearTimeout(timer);
  return call;
}
