"""One training step in buffers kept from step to step: what the plain functions do, faster.

The floor of a step is its gather and its matrix products. `PlainStep` takes about three times
that, this room little more than it (`docs/benchmarks.md` has the figures of one run). Where the
time went, and what is done about it:

- temporaries: whatever is as large as a weight or a hidden layer's output has a buffer, and the
  operations on it an `out=`;
- the gather: pixels stay bytes, a quarter of the traffic, and are scaled when gathered; `np.take`
  with mode="clip" writes into its buffer (mode="raise" copies once more);
- pixels that are 0 in every training image (67 of MNIST's 784): their weights never move, so the
  products leave them out, unless something else than a gradient changes weights or pixels;
- reductions over few classes: logits lie as (C, B), so that they run along the batch, several times
  as fast as along short rows;
- the learning rate: it scales the (C, B) gradient of the logits, so an update is one subtraction;
- updates of more passes than one go block by block, so that each block stays in the cache; one
  pass takes each array whole, which at 800 units is a hundredth of a step faster than 18 blocks;
- page tables: large weights and gradients lie in huge pages (`workspace.py`);
- small calls, 1 to 3 us each: arrays' own methods instead of numpy's wrappers in Python (`np.take`
  costs three times what `take` does), kept views, and an array of one number instead of a number;
- sums over the batch: a product with ones, faster than `np.sum` over the first axis;
- the sigmoid: 1/2 + 1/2 tanh(x/2), which needs no reciprocal and can't overflow;
- the gradient by the images: nobody needs it, and it is as dear as a forward pass.

A heavy step can be broken off after each of its products and within them. The update comes last, so
nothing has changed then, and the step is simply taken again.
"""
