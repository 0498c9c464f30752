import {suite, equal, check} from './check.js';
import {arranged, compared, tabSeparated} from '/js/ui/table.js';
import {createStore} from '/js/store.js';
import {read} from '/js/router.js';
import {grown} from '/js/plan/plan-data.js';

const columns = [{id: 'id', text: 'Id', value: (row) => row.id}, {id: 'n', text: 'N', num: true, value: (row) => row.n, show: (row) => row.n + ' ha'}];
const rows = [{id: 'H10', n: 1}, {id: 'H9', n: 30}, {id: 'H100', n: 2}];
const ids = (list) => list.map((row) => row.id);

export default suite({
  'ids sort by the number inside': () => equal(ids(arranged(columns, rows, {id: 'id', down: false}, '')), ['H9', 'H10', 'H100']),
  'numbers sort by size': () => equal(ids(arranged(columns, rows, {id: 'n', down: true}, '')), ['H9', 'H100', 'H10']),
  'the filter looks into what is shown': () => equal(ids(arranged(columns, rows, {id: 'id', down: false}, '30 HA')), ['H9']),
  'nothing sorts last': () => equal([null, 3, undefined, 1].sort(compared), [1, 3, null, undefined]),
  'copied rows are tabs and lines': () => equal(tabSeparated(columns, rows.slice(0, 1)), 'Id\tN\nH10\t1 ha'),
  'line breaks in a cell do not break the row': () => equal(tabSeparated([{id: 'a', text: 'A', value: () => 'x\ny\tz'}], [{}]), 'A\nx y z'),
  'a store tells of changes only': () => {
    const store = createStore({a: 1});
    let told = 0;
    store.subscribe(() => told++);
    store.set({a: 1});
    store.set({a: 2});
    equal([told, store.get().a], [1, 2]);
  },
  'addresses': () => equal([read('#/plans/7'), read('#/compare/7/8'), read('')], [{page: 'plans', id: '7', other: ''}, {page: 'compare', id: '7', other: '8'}, {page: 'problems', id: '', other: ''}]),
  'the curve grows only forwards': () => {
    const history = [[1, 0, 10]];
    equal(grown(history, {seconds: 1, hard: 0, value: 11}), history);
    equal(grown(history, {seconds: 2, hard: 0, value: 12}).length, 2);
    check(history.length === 1, 'the given history must stay');
  },
});
