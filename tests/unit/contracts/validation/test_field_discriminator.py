from typing import Annotated, ClassVar

import pytest
from pydantic import Tag, TypeAdapter, ValidationError

from contracts.validation.field_discriminator import FieldDiscriminator, discriminate_by_fields


class Apple(FieldDiscriminator):
    identifying_fields: ClassVar[frozenset[str]] = frozenset({"core"})
    core: int


class Pear(FieldDiscriminator):
    identifying_fields: ClassVar[frozenset[str]] = frozenset({"stem", "skin"})
    stem: int
    skin: str = "thin"


FRUITS = Annotated[Apple, Tag("Apple")] | Annotated[Pear, Tag("Pear")]
STRICT = TypeAdapter(Annotated[FRUITS, discriminate_by_fields(Apple, Pear)])
LENIENT = TypeAdapter(Annotated[FRUITS, discriminate_by_fields(Apple, default=Pear)])


def refusals(adapter, given):
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(given)
    return [(error["loc"], error["msg"]) for error in refused.value.errors()]


def test_field_identifies_the_member():
    assert STRICT.validate_python({"core": 3}) == Apple(core=3)
    assert STRICT.validate_python({"stem": 3}) == Pear(stem=3)
    assert LENIENT.validate_python({"stem": 3}) == Pear(stem=3)


def test_member_instance_is_accepted():
    assert STRICT.validate_python(Pear(stem=1)) == Pear(stem=1)
    assert STRICT.dump_python(Pear(stem=1)) == {"stem": 1, "skin": "thin"}


def test_object_without_identifying_field_is_refused():
    assert refusals(STRICT, {}) == [((), "must have core or stem")]
    assert refusals(STRICT, {"leaf": 1}) == [((), "must have core or stem")]


def test_object_without_identifying_field_is_the_default():
    assert refusals(LENIENT, {}) == [(("Pear", "stem"), "Field required")]


def test_mixed_fields_are_one_error_of_the_first_member():
    mixed = {"stem": 1, "core": 2}
    assert refusals(STRICT, mixed) == [(("Apple", "stem"), "Extra inputs are not permitted")]


@pytest.mark.parametrize("given", [5, None, "core", ["core"]])
def test_value_that_is_no_object_is_one_error(given):
    assert len(refusals(STRICT, given)) == 1
