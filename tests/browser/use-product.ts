// What start-product.ts says of the product of this worker, under the plain names.
const worker = `_${process.env.TEST_PARALLEL_INDEX ?? '0'}`;
for (const [name, value] of Object.entries(process.env))
  if (name.startsWith('STORY_') && name.endsWith(worker)) process.env[name.slice(0, -worker.length)] = value;
