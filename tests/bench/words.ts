/** For people: two decimals only where they tell something. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

export function verdict(passed: boolean): string {
  return passed ? 'passed' : 'FAILED';
}
