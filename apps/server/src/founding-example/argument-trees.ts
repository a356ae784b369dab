import type { Argument } from './argument-notation.ts';
import { point02 } from './arguments/point-02.ts';
import { point03 } from './arguments/point-03.ts';
import { point05 } from './arguments/point-05.ts';
import { point06 } from './arguments/point-06.ts';
import { point07 } from './arguments/point-07.ts';
import { point08 } from './arguments/point-08.ts';
import { point09 } from './arguments/point-09.ts';
import { point10 } from './arguments/point-10.ts';
import { point11 } from './arguments/point-11.ts';
import { point12 } from './arguments/point-12.ts';
import { point13 } from './arguments/point-13.ts';
import { point14 } from './arguments/point-14.ts';
import { point15 } from './arguments/point-15.ts';
import { point17 } from './arguments/point-17.ts';
import { point19 } from './arguments/point-19.ts';
import { point20 } from './arguments/point-20.ts';
import { point21 } from './arguments/point-21.ts';
import { point22 } from './arguments/point-22.ts';
import { point23 } from './arguments/point-23.ts';
import { point24 } from './arguments/point-24.ts';
import { point25 } from './arguments/point-25.ts';
import { point26 } from './arguments/point-26.ts';
import { point27 } from './arguments/point-27.ts';
import { point28 } from './arguments/point-28.ts';
import { sourcePravda } from './arguments/source-pravda.ts';
import { stanceUkraine6 } from './arguments/stance-ukraine-6.ts';

/** Every argument of the debate: on provisions, on a disputed stance, on a disputed source. */
export const argumentTrees: readonly Argument[] = [
  point02,
  point03,
  point05,
  point06,
  point07,
  point08,
  point09,
  point10,
  point11,
  point12,
  point13,
  point14,
  point15,
  point17,
  point19,
  point20,
  point21,
  point22,
  point23,
  point24,
  point25,
  point26,
  point27,
  point28,
  stanceUkraine6,
  sourcePravda,
];
