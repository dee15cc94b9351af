import pytest

from contracts.default_transform import default_transform
from services.http.body_limits import MAX_IMAGE_FILE_BYTES
from services.http.errors import RefusedError
from services.images.file_reader import ImageFileReader
from services.inference.json_images import MAX_B64_CHARS, parse_images
from services.limits.limiter import WorkLimiter

READER = ImageFileReader(WorkLimiter("images"))


@pytest.mark.parametrize(("more", "status"), [(0, 422), (4, 413)])
def test_base64_above_the_limit_is_not_decoded(more, status):
    text = "A" * (MAX_B64_CHARS + more)
    with pytest.raises(RefusedError) as refused:
        parse_images(READER, [{"b64": text}], 255, default_transform(784, 10))
    assert refused.value.status == status
    assert str(refused.value).startswith("image 0: ")


def test_base64_limit_fits_the_largest_file():
    assert MAX_B64_CHARS >= -(-MAX_IMAGE_FILE_BYTES // 3) * 4
    assert MAX_B64_CHARS % 4 == 0
