from typing import Annotated, ClassVar

import pytest
from pydantic import Tag, TypeAdapter, ValidationError

from contracts.field_discriminator import FieldDiscriminator, discriminate_by_fields


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


def test_a_field_tells_the_member():
    assert STRICT.validate_python({"core": 3}) == Apple(core=3)
    assert STRICT.validate_python({"stem": 3}) == Pear(stem=3)
    assert LENIENT.validate_python({"stem": 3}) == Pear(stem=3)


def test_a_member_itself_is_taken_as_it_is():
    assert STRICT.validate_python(Pear(stem=1)) == Pear(stem=1)
    assert STRICT.dump_python(Pear(stem=1)) == {"stem": 1, "skin": "thin"}


def test_where_no_field_tells_the_choices_are_named():
    assert refusals(STRICT, {}) == [((), "must have core or stem")]
    assert refusals(STRICT, {"leaf": 1}) == [((), "must have core or stem")]


def test_the_default_is_meant_where_no_field_tells():
    assert refusals(LENIENT, {}) == [(("Pear", "stem"), "Field required")]


def test_who_mixes_is_told_once_by_the_first_member():
    mixed = {"stem": 1, "core": 2}
    assert refusals(STRICT, mixed) == [(("Apple", "stem"), "Extra inputs are not permitted")]


@pytest.mark.parametrize("given", [5, None, "core", ["core"]])
def test_what_is_no_object_is_refused_once(given):
    assert len(refusals(STRICT, given)) == 1
