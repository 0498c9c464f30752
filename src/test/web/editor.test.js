import {suite, equal, check} from './check.js';
import {history, changed, undone, redone, withValue, valueAt, pointerOf} from '/js/problem/history.js';
import {SHEETS, SETTINGS, written, understood, freshId, pathOf} from '/js/problem/fields.js';

const problem = {calendar: {start: '2026-11-30'}, crews: [{id: 'T1', costPerDay: 400}, {id: 'T2'}]};

export default suite({
  'a value is set at its path and nothing else changes': () => {
    const next = withValue(problem, ['crews', 1, 'costPerDay'], 300);
    equal([next.crews[1].costPerDay, next.crews[0] === problem.crews[0], problem.crews[1].costPerDay], [300, true, undefined]);
  },
  'a field is taken away by undefined': () => check(!('costPerDay' in withValue(problem, ['crews', 0, 'costPerDay'], undefined).crews[0]), 'it must be gone'),
  'missing steps on the way are made': () => equal(withValue(problem, ['policy', 'tailWeeks'], 4).policy, {tailWeeks: 4}),
  'a missing value is undefined': () => equal(valueAt(problem, ['policy', 'weights', 'people']), undefined),
  'pointers are escaped': () => equal(pointerOf(['travel', 'a/b~c', 0]), '/travel/a~1b~0c/0'),
  'undo and redo': () => {
    const two = changed(changed(history(1), 2), 3);
    equal([undone(two).present, undone(undone(two)).present, redone(undone(two)).present], [2, 1, 3]);
  },
  'there is nothing before the first step': () => equal(undone(history(1)).present, 1),
  'a new step forgets what was undone': () => equal(redone(changed(undone(changed(history(1), 2)), 9)).present, 9),
  'typing in one cell is one step': () => equal(undone(changed(changed(changed(history('', null), 'a', '/x'), 'ab', '/x'), 'abc', '/x')).present, ''),
  'typing in two cells is two steps': () => equal(undone(changed(changed(history(0), 1, '/x'), 2, '/y')).present, 1),
  'every kind is written as it is read': () => {
    const values = {number: 12.5, list: ['a', 'b'], date: '2027-01-01', rate: {low: 1, likely: 2, high: 3}, place: {type: 'Point', coordinates: [46.9, 39.9]}, spans: [{from: '2027-01-01', to: '2027-01-03'}],
      tranches: [{date: '2026-11-30', amount: 500000}, {date: '2027-03-01', amount: 0.5}], text: 'x', numbers: [1, 12]};
    for (const [kind, value] of Object.entries(values)) equal(understood(kind, written(kind, value)).value, value);
  },
  'lists show the words of the page and take them, or the values themselves': () => {
    const choices = ['AP_MINE', 'UXO'];
    const shown = written('list', ['UXO', 'AP_MINE', 'ODD'], choices);
    equal(understood('list', shown, choices).value, ['UXO', 'AP_MINE', 'ODD']);
    equal(understood('list', 'ap_mine, uxo', choices).value, choices);
  },
  'an empty cell takes the field away': () => equal(understood('number', '  '), {value: undefined}),
  'a decimal comma is a decimal point': () => equal(understood('number', '3,5').value, 3.5),
  'what is no number is refused with a remedy': () => check(understood('number', 'many').wrong.includes('350'), 'the remedy must show an example'),
  'places outside the world are refused': () => check(understood('place', '139, 46').wrong, 'latitude 139 does not exist'),
  'one rate stands for low, likely and high': () => equal(understood('rate', '350').value, {low: 350, likely: 350, high: 350}),
  'a month that is no number is refused': () => check(understood('numbers', '1, May').wrong, 'May is no number'),
  'rows of the calendar stand inside it': () => equal(pathOf(SHEETS.find((sheet) => sheet.id === 'standDowns')), ['calendar', 'standDowns']),
  'half a span is refused': () => check(understood('spans', '2027-01-01').wrong, 'a span has two ends'),
  'fresh ids are not taken': () => equal(freshId('H', [{id: 'H1'}, {id: 'H3'}]), 'H4'),
  'every column has a heading': async () => {
    const english = await (await fetch('/lang/en.json')).json();
    const names = [...SHEETS, ...SETTINGS].flatMap((group) => ['sheet.' + group.id, ...group.fields.map((field) => 'field.' + field.name)]);
    equal(names.filter((name) => !(name in english)), []);
  },
});
