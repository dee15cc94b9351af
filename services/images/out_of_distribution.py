"""Whether a digit is like those that networks are trained on."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from stores.datasets.class_means import read_class_means

# Of MNIST's 10,000 test images 0.25 % are further than this from the mean image of every class
# (Euclidean, pixels in 0..1): they have too much ink, or have it in too many other places.
MAX_DISTANCE: Final = 9.2
# And 0.25 % have a smaller cosine with each of them: thin or faint shapes that lie elsewhere, whose
# distance is small because all of them is.
MIN_COSINE: Final = 0.455


def is_far_from_training(pixels: NDArray[np.uint8]) -> bool:
    """Whether pixels (784,), not all 0, are further from digits than 99.5 % of MNIST's test set.

    Two measures, for each misses what the other finds. Filled shapes, frames and photographs are
    found; most letters are not, for they lie no further from digits than digits from one another.
    """
    image = pixels / 255
    means = read_class_means() / 255
    distance = np.linalg.norm(means - image, axis=1).min()
    cosine = (means @ image / np.linalg.norm(means, axis=1)).max() / np.linalg.norm(image)
    return bool(distance > MAX_DISTANCE or cosine < MIN_COSINE)
