import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DeskMachine, deskMachine } from '../../tests/support/desk-machine.ts';
import { officeAt } from '../../tests/support/keep-life.ts';
import { stateFile } from './state.ts';
import { NO_STATE, type State, stateNames } from './state-form.ts';

let machine: DeskMachine;

beforeEach(() => {
  machine = deskMachine();
});
afterEach(() => machine.remove());

function erasing(id: string) {
  return (state: State): State => ({ ...state, erased: [...state.erased, id] });
}

/** What a program started anew reads. */
async function readAnew() {
  const read = await stateFile(deskMachine(machine.folder)).read();
  if (!read.ok) throw new Error(read.message);
  return { found: read.value.found, erased: read.value.state.erased };
}

function pathOf(name: string): string {
  return join(machine.dataFolder, name);
}

test('a PC without a state has nothing to remember', async () => {
  expect(await stateFile(machine).read()).toEqual({ ok: true, value: { state: NO_STATE, found: 'nothing' } });
});

test('changes asked for at once follow each other', async () => {
  const file = stateFile(machine);
  await Promise.all(['a', 'b', 'c'].map((id) => file.change(erasing(id))));
  expect(await readAnew()).toEqual({ found: 'whole', erased: ['a', 'b', 'c'] });
});

test.each(stateNames)('%s may be damaged at any byte: the other copy tells the same', async (name) => {
  const file = stateFile(machine);
  await file.change(erasing('a'));
  await file.change(erasing('b'));
  const whole = readFileSync(pathOf(name));
  for (let place = 0; place < whole.length; place++) {
    const damaged = Uint8Array.from(whole);
    damaged[place] = (damaged[place] as number) ^ (1 << (place % 8));
    writeFileSync(pathOf(name), damaged);
    expect(await readAnew()).toEqual({ found: 'whole', erased: ['a', 'b'] });
  }
  for (const length of [0, 1, whole.length >> 1, whole.length - 1]) {
    writeFileSync(pathOf(name), whole.subarray(0, length));
    expect(await readAnew()).toEqual({ found: 'whole', erased: ['a', 'b'] });
  }
});

test('an older copy is not believed', async () => {
  const file = stateFile(machine);
  await file.change(erasing('a'));
  const older = stateNames.map((name) => readFileSync(pathOf(name)));
  await file.change(erasing('b'));
  for (const [index, name] of stateNames.entries()) {
    const newer = readFileSync(pathOf(name));
    writeFileSync(pathOf(name), older[index] as Uint8Array);
    expect(await readAnew()).toEqual({ found: 'whole', erased: ['a', 'b'] });
    writeFileSync(pathOf(name), newer);
  }
});

test('with both copies damaged it is known that there was one', async () => {
  await stateFile(machine).change(erasing('a'));
  for (const name of stateNames) writeFileSync(pathOf(name), '{}');
  expect(await readAnew()).toEqual({ found: 'lost', erased: [] });
});

test('what a newer program remembers is kept', async () => {
  const office = { ...officeAt(3), kind: 'new' };
  await stateFile(machine).change((state) => ({ ...state, office, colour: 'blue' }));
  await stateFile(deskMachine(machine.folder)).change(erasing('a'));
  const read = await stateFile(deskMachine(machine.folder)).read();
  expect(read).toMatchObject({ ok: true, value: { state: { colour: 'blue', erased: ['a'] } } });
});

test('a copy that another program holds for good is not taken for missing', async () => {
  await stateFile(machine).change(erasing('a'));
  machine.faults.push({ call: 'readFile', code: 'EBUSY', times: 1000 });
  const file = stateFile(machine);
  expect(await file.read()).toMatchObject({ ok: false });
  expect(await file.change(erasing('b'))).toMatchObject({ ok: false });
  machine.faults.length = 0;
  await file.change(erasing('b'));
  expect(await readAnew()).toEqual({ found: 'whole', erased: ['a', 'b'] });
});
