"""The fast versions of the plain functions: one training step, and evaluation, in reused buffers.

The floor of a step is its gather and its matrix products. The plain step takes about three times
that, the fused one little more than it (`docs/benchmarks.md` has figures). Where the time went, and
the remedies:

- temporary arrays: every array as large as a weight or a hidden layer's output has a buffer, and
  operations write to it by `out=`;
- the gather: pixels stay bytes, a quarter of the traffic, and are scaled after the gather;
  `np.take` with mode="clip" writes to its buffer (mode="raise" copies once more);
- pixels that are 0 in every training image (67 of MNIST's 784): their weights never change, so the
  products leave them out, unless weight decay, a norm limit, augmentation or input dropout is used;
- reductions over few classes: logits have the layout (C, B), so that reductions run along the
  batch, several times as fast as along short rows;
- the learning rate: it scales the (C, B) gradient of the logits, so an update is one subtraction;
- updates of more than one pass run block by block, so that each block stays in the cache; a single
  pass takes each array whole, which at 800 units is 1 % of a step faster than 18 blocks;
- page tables: large weights and gradients are in huge pages (`workspace.py`);
- overhead of small calls, 1 to 3 us each: array methods instead of numpy's Python wrappers
  (`np.take` takes three times as long as `take`), cached views, and arrays of one number instead of
  numbers;
- sums over the batch: a product with ones, faster than `np.sum` over the first axis;
- the sigmoid: 1/2 + 1/2 tanh(x/2), which needs no reciprocal and can't overflow;
- the gradient by the input: it is not needed, and takes as long as a forward pass.

Apart from the plain `Network.forward`, which inspection uses, there are four forward passes, since
bits or speed differ: `forward.py` (prediction in tiles, evaluation in chunks), `step.py` (dropout
masks, logits as (C, B)), `group_step.py` (several networks) and `single_image.py` (only one row
after each product).

A heavy step can be interrupted after each of its products and within them. The update comes last,
so an interrupted step has changed nothing and can be repeated.
"""
