import { takeRenders } from './test-renders';
import { act, render } from '@testing-library/react';
import { memo, useState } from 'react';

let again = (): void => undefined;
function Counter() {
  const [count, setCount] = useState(0);
  again = () => setCount(count + 1);
  return (
    <p>
      {count}
      <Kept />
      <Drawn />
    </p>
  );
}
const Kept = memo(function Kept() {
  return <span />;
});
function Drawn() {
  return <span />;
}

test('a component that renders is counted, one that does not is not', () => {
  render(<Counter />);
  expect([...takeRenders()].sort()).toEqual([
    ['Counter', 1],
    ['Drawn', 1],
    ['Kept', 1],
  ]);
  act(() => again());
  act(() => again());
  expect([...takeRenders()].sort()).toEqual([
    ['Counter', 2],
    ['Drawn', 2],
  ]);
});
