import math
import tracemalloc

import numpy as np
import pytest

from mlp_core.data.augmentation import KINDS, Augmentation, Augmenter
from mlp_core.data.displacement import NOISE_UNIT, draw_noise


class FixedDraws:
    """A generator that draws for every image the same angle, two scales and two shifts."""

    def __init__(self, *draws):
        self._draws = np.array(draws, float)

    def uniform(self, low, high, size):
        assert (low, high) == (-1, 1)
        return np.broadcast_to(self._draws[:, None], size)


def _distort(images, config, rng, dtype="float64"):
    images = np.array(images, dtype)
    flat = images.reshape(len(images), -1)
    Augmenter(config, images.shape[1:], dtype).distort(flat, rng)
    return images


def _plain(images, config, rng):
    """What distort does to the images of one tile, in the docstring's words and in plain loops."""
    count, height, width = images.shape
    places = np.broadcast_to(np.indices((height, width), float), (count, 2, height, width)).copy()
    if config.kind != "elastic":
        draws = rng.uniform(-1, 1, (5, count)).T
        places = np.array([_back(config, draw, (height, width)) for draw in draws])
    if config.kind != "affine":
        noise = draw_noise(rng, places.size).reshape(2, height, count, width) / NOISE_UNIT
        fields = [
            [_blur(noise[axis, :, b], config.sigma_px) for axis in (0, 1)] for b in range(count)
        ]
        places += config.alpha_px * np.array(fields)
    return np.array([_sample(*pair) for pair in zip(images, places, strict=True)])


def _back(config, draw, shape):
    center = (np.array(shape) - 1) / 2
    angle = math.radians(config.rotation_degrees) * draw[0]
    rotation = [[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]]
    forward = rotation @ np.diag(1 + config.scaling * draw[1:3])
    shifted = np.indices(shape) - (center + config.translation_px * draw[3:5])[:, None, None]
    back = np.einsum("ij,jhw->ihw", np.linalg.inv(forward), shifted)
    return back + center[:, None, None]


def _blur(field, sigma_px):
    reach = math.ceil(10 * sigma_px)
    kernel = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma_px**2))
    kernel /= kernel.sum()
    for axis in (0, 1):
        size = field.shape[axis]
        field = np.apply_along_axis(
            lambda line, size=size: np.convolve(line, kernel)[reach : reach + size], axis, field
        )
    return field


def _sample(image, places):
    result = np.zeros(image.shape)
    for (row, column), _ in np.ndenumerate(image):
        y, x = places[:, row, column]
        for r in (math.floor(y), math.floor(y) + 1):
            for c in (math.floor(x), math.floor(x) + 1):
                if 0 <= r < image.shape[0] and 0 <= c < image.shape[1]:
                    result[row, column] += (1 - abs(y - r)) * (1 - abs(x - c)) * image[r, c]
    return result


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", [(6, 28, 28), (3, 5, 11), (2, 9, 1), (1, 1, 1)])
@pytest.mark.parametrize(("dtype", "tolerance"), [("float32", 2e-5), ("float64", 1e-12)])
def test_in_place_activation_equals_the_plain_one(kind, shape, dtype, tolerance):
    config = Augmentation(kind, 20.0, 2.5, 30.0, 0.3, 2.0)
    images = np.random.default_rng(1).random(shape)
    result = _distort(images, config, np.random.default_rng(2), dtype)
    expected = _plain(images, config, np.random.default_rng(2))
    # Coordinates round: the tolerance is a few times 28 eps.
    np.testing.assert_allclose(result, expected, rtol=0, atol=tolerance)


def test_a_batch_of_many_tiles_is_its_tiles_one_after_another():
    images = np.random.default_rng(0).random((5, 100, 100))
    whole = _distort(images, Augmentation(), np.random.default_rng(1))
    rng = np.random.default_rng(1)
    parts = [_distort(part, Augmentation(), rng) for part in (images[:1], images[1:3], images[3:])]
    np.testing.assert_array_equal(whole, np.concatenate(parts))


def test_maps_are_drawn_for_a_whole_batch_of_tiles():
    config = Augmentation("affine")
    images = np.random.default_rng(0).random((5, 100, 100))
    result = _distort(images, config, np.random.default_rng(1))
    expected = _plain(images, config, np.random.default_rng(1))
    np.testing.assert_allclose(result, expected, rtol=0, atol=1e-12)


def test_a_tiny_alpha_changes_next_to_nothing():
    images = np.random.default_rng(0).random((3, 7, 9))
    result = _distort(images, Augmentation(alpha_px=1e-6), np.random.default_rng(1))
    np.testing.assert_allclose(result, images, atol=1e-6)
    assert not np.array_equal(result, images)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_shift_by_whole_pixels_is_exact_and_brings_in_zeros(dtype):
    images = np.random.default_rng(0).random((2, 5, 6)).astype(dtype)
    config = Augmentation("affine", translation_px=2)
    result = _distort(images, config, FixedDraws(0, 0, 0, 1, -0.5), dtype)  # 2 down, 1 to the left
    expected = np.pad(images, ((0, 0), (2, 0), (0, 1)))[:, :-2, 1:]
    np.testing.assert_array_equal(result, expected)


@pytest.mark.parametrize("size", [3, 4])
def test_a_positive_right_angle_turns_counterclockwise(size):
    image = np.arange(size * size, dtype=float).reshape(1, size, size)
    result = _distort(image, Augmentation("affine", rotation_degrees=90), FixedDraws(1, 0, 0, 0, 0))
    np.testing.assert_allclose(result[0], np.rot90(image[0]), atol=1e-12)


@pytest.mark.parametrize(("draws", "place"), [((0, 1, 0, 0, 0), (7, 6)), ((0, 0, 1, 0, 0), (6, 7))])
def test_a_factor_above_one_enlarges_its_axis_alone(draws, place):
    image = np.zeros((1, 9, 9))
    image[0, 6, 6] = 1  # 2 from the center, so 3 times 1.5
    result = _distort(image, Augmentation("affine", scaling=0.5), FixedDraws(*draws))
    assert result[0][place] == pytest.approx(1)
    assert result[0].sum() == pytest.approx(5 / 3)  # between 5 and 9: tents of slope 2/3 a pixel


def test_pixels_from_outside_are_zero():
    config = Augmentation("affine", translation_px=100)
    assert not _distort(np.ones((2, 8, 8)), config, FixedDraws(0, 0, 0, 1, 0)).any()


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_largest_options_keep_pixels_within_their_range(dtype):
    config = Augmentation("elastic_affine", 1000, 5e-324, 180, math.nextafter(1, 0), 100)
    result = _distort(np.ones((50, 8, 8)), config, np.random.default_rng(0), dtype)
    assert result.min() >= 0
    assert result.max() <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_equal_generator_states_give_equal_bits(kind):
    images = np.random.default_rng(0).random((7, 60)).astype("float32")
    fresh, used = (Augmenter(Augmentation(kind), (6, 10), "float32") for _ in range(2))
    for count in (7, 3, 12):
        used.distort(np.ones((count, 60), "float32"), np.random.default_rng(count))
    first, second = images.copy(), images.copy()
    fresh.distort(first, np.random.default_rng(5))
    used.distort(second, np.random.default_rng(5))
    assert first.tobytes() == second.tobytes()
    assert first.tobytes() != images.tobytes()


@pytest.mark.parametrize("kind", KINDS)
def test_every_image_and_call_has_its_own_draw(kind):
    images = np.tile(np.random.default_rng(0).random((1, 12, 12)), (20, 1, 1))
    rng = np.random.default_rng(1)
    results = [
        *_distort(images, Augmentation(kind), rng),
        *_distort(images, Augmentation(kind), rng),
    ]
    assert len({result.tobytes() for result in results}) == 40


def test_the_inputs_of_an_empty_batch_are_left_alone():
    rng = np.random.default_rng(0)
    Augmenter(Augmentation(), (4, 5), "float32").distort(np.empty((0, 20), "float32"), rng)
    assert rng.random() == np.random.default_rng(0).random()


def test_a_second_batch_of_a_size_takes_no_new_buffers():
    images = np.random.default_rng(0).random((100, 784), "float32")
    augmenter = Augmenter(Augmentation("elastic_affine"), (28, 28), "float32")
    augmenter.distort(images, np.random.default_rng(1))
    tracemalloc.start()
    augmenter.distort(images, np.random.default_rng(1))
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 250_000  # all buffers of a tile: 1,200,000; its noise: 39,000


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_channels_are_distorted_like_gray_images(kind, dtype):
    images = np.random.default_rng(0).random((30, 28, 40, 3)).astype(dtype)  # of two tiles
    colored = _distort(images, Augmentation(kind), np.random.default_rng(5), dtype)
    for channel in range(3):
        gray = _distort(images[..., channel], Augmentation(kind), np.random.default_rng(5), dtype)
        assert gray.tobytes() == colored[..., channel].tobytes()
