import numpy as np
import pytest

from mlp_core import Examples, LabelError, ShapeError, TrainingData


@pytest.fixture
def good():
    return Examples(np.ones((4, 6), np.uint8), np.array([0, 1, 2, 0]))


def test_inconsistent_shapes_are_rejected(good):
    for bad, message in [
        (Examples(good.pixels.ravel(), good.labels), r"train.pixels must be \(N, D\)"),
        (Examples(good.pixels, good.labels[:-1]), r"labels must be \(4,\) integers, got \(3,\)"),
        (Examples(good.pixels[:0], good.labels[:0]), "at least one each"),
    ]:
        with pytest.raises(ShapeError, match=message):
            TrainingData(bad, good, 3)
    with pytest.raises(ShapeError, match=r"test.pixels must be \(N, 6\) like .*, got \(4, 5\)"):
        TrainingData(good, Examples(good.pixels[:, :5], good.labels), 3)
    with pytest.raises(ShapeError, match=r"image_shape must be of 6 pixels, got \(2, 4\)"):
        TrainingData(good, good, 3, image_shape=(2, 4))


def test_a_label_that_is_no_class_is_refused(good):
    with pytest.raises(LabelError, match=r"class indices in 0..1, got 0 to 2"):
        TrainingData(good, good, 2)


@pytest.mark.parametrize("dtype", [np.uint8, np.float32, np.int16])
def test_active_pixels_are_those_that_some_training_example_uses(good, dtype):
    pixels = np.zeros((4, 6), dtype)
    pixels[0, 1], pixels[3, 4] = 7, 1
    if dtype != np.uint8:
        pixels[2, 5] = -1
    data = TrainingData(Examples(pixels, good.labels), good, 3)
    expected = [1, 4] if dtype == np.uint8 else [1, 4, 5]
    np.testing.assert_array_equal(data.active, expected)
    np.testing.assert_array_equal(data.active_pixels, pixels[:, expected])


def test_all_active_pixels_need_no_copy(good):
    assert TrainingData(good, good, 3).active_pixels is good.pixels


def test_digest_depends_on_every_pixel_and_label(good):
    pixels, labels = good.pixels.copy(), good.labels.copy()
    pixels[3, 5], labels[3] = 2, 1
    others = (Examples(pixels, good.labels), Examples(good.pixels, labels))
    datas = [(good, good), *((other, good) for other in others), *((good, o) for o in others)]
    assert len({TrainingData(train, test, 3).sha256 for train, test in datas}) == 5
    assert TrainingData(good, good, 3).sha256 == TrainingData(good, good, 3).sha256
