"""The form of the view "train": errors and their fields."""

from collections.abc import Iterator
from typing import Any

import pytest
from browser.support.spec_fields import by_choices
from browser.support.train_form import control, follow, start
from playwright.sync_api import Page, expect

NUMBERS = {"number", "integer"}
# What else must be given, so that no other field is invalid.
NEEDED = {
    ("schedule.kind", "step"): {"schedule.decay_steps": "10"},
    ("early_stopping", "on"): {"early_stopping.patience": "2", "validation_fraction": "0.1"},
    ("promote", "on"): {"promote.alias": "production"},
}
LONG = "x" * 65
# Errors beyond the bounds of one field: the field, the choices, a part of the message.
UNFIT = [
    ("model", {"model": "No Name"}, "must match pattern"),
    ("dataset", {"dataset": "letters"}, "no data set is named"),
    ("dataset_version", {"dataset_version": "77"}, "has no version"),
    ("dataset_version", {"dataset_version": "old"}, "must be an integer, or 'latest'"),
    ("extra_datasets", {"extra_datasets": "letters"}, "Item 1: no data set is named"),
    ("extra_datasets", {"extra_datasets": "No Name"}, "Item 1: must match pattern"),
    ("extra_datasets", {"extra_datasets": "a,b,c,d,e"}, "at most 4 items"),
    ("start_from.model", {"start_from": "on"}, "Field required"),
    ("start_from.model", {"start_from": "on", "start_from.model": "none"}, "no model is named"),
    (
        "start_from.version",
        {"start_from": "on", "start_from.model": "mnist", "start_from.version": "77"},
        "no version 77",
    ),
    ("class_weights", {"class_weights": "half"}, "must be 'balanced'"),
    ("class_weights", {"class_weights": "2"}, "must be"),
    ("class_weights", {"class_weights": "1, 2"}, "give one number for each of the 10 classes"),
    ("class_weights", {"class_weights": "1, -2"}, "Item 2: must be greater"),
    ("hidden_sizes", {"hidden_sizes": "50, 0"}, "Item 2: must be greater"),
    ("hidden_sizes", {"hidden_sizes": "1,2,3,4,5,6,7,8,9"}, "at most 8 items"),
    ("hidden_sizes", {"hidden_sizes": ", ".join(["4096"] * 8)}, "bytes of memory"),
    ("hidden_sizes", {"hidden_sizes": "50, , 2"}, "Item 2: must be an integer"),
    ("dropout", {"dropout": "1"}, "less than 1"),
    ("dropout", {"dropout": "half"}, "must be a number"),
    ("dropout", {"dropout": "0.1,"}, "give 2 rates"),
    ("dropout", {"dropout": "0.1, -1"}, "Item 2: must be greater"),
    ("optimizer.nesterov", {"optimizer.nesterov": "true"}, "give a momentum above 0"),
    ("weight_decay", {"weight_decay": "10"}, "must be below 1"),
    ("schedule.decay_steps", {"schedule.kind": "step"}, "Field required"),
    (
        "schedule.decay_steps",
        {"schedule.kind": "step", "schedule.decay_steps": "90000"},
        "never decay",
    ),
    ("schedule.warmup_steps", {"schedule.warmup_steps": "60000"}, "warm-up must end"),
    ("early_stopping.patience", {"early_stopping": "on"}, "Field required"),
    (
        "early_stopping",
        {"early_stopping": "on", "early_stopping.patience": "2"},
        "give a validation_fraction",
    ),
    ("validation_fraction", {"validation_fraction": "1e-9"}, "it must hold out at least one"),
    (
        "augmentation.kind",
        {
            "augmentation.kind": "affine",
            "augmentation.rotation_degrees": "0",
            "augmentation.scaling": "0",
            "augmentation.translation_px": "0",
        },
        "raise one of them",
    ),
    (
        "augmentation.translation_px",
        {"augmentation.kind": "affine", "augmentation.translation_px": "50"},
        "it must be smaller than the images",
    ),
    ("tags", {"tags": f"why={LONG}"}, "Tag why: must have at most 64"),
    ("tags", {"tags": f"{LONG}=why"}, "at most 64"),
    ("tags", {"tags": "\n".join(f"{n}=" for n in range(33))}, "at most 32 items"),
]


def below(schema: dict[str, Any]) -> str:
    return str(schema["minimum"] - 1 if "minimum" in schema else schema["exclusiveMinimum"])


def above(schema: dict[str, Any]) -> str:
    return str(schema["maximum"] + 1 if "maximum" in schema else schema["exclusiveMaximum"])


def no_number(schema: dict[str, Any]) -> str:
    del schema
    return "many"


def no_integer(schema: dict[str, Any]) -> str:
    return str(schema.get("minimum", 0) + 0.5)


def with_needed(choices: dict[str, str]) -> dict[str, str]:
    needed = [NEEDED.get(choice, {}) for choice in choices.items()]
    return {name: text for chosen in [*needed, choices] for name, text in chosen.items()}


def invalid_texts() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield the choices that show some number fields, and an invalid text for each of these."""
    for choices, fields in by_choices():
        numbers = {name: one for name, one in fields.items() if one.get("type") in NUMBERS}
        integers = {name: one for name, one in numbers.items() if one["type"] == "integer"}
        for write, shown in (
            (below, numbers),
            (above, numbers),
            (no_number, numbers),
            (no_integer, integers),
        ):
            if shown:
                yield with_needed(choices), {name: write(one) for name, one in shown.items()}


def assert_refused_at(page: Page, name: str, said: str) -> None:
    """Expect that only this field is invalid, has the message, and is focused."""
    wrong = control(page, name)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_be_focused()
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    expect(page.get_by_role("alert").first).to_contain_text("Fix 1 field")
    described = wrong.get_attribute("aria-describedby").split()
    assert said in page.locator(f'[id="{described[0]}"]').inner_text()


@pytest.mark.parametrize(("choices", "texts"), list(invalid_texts()), ids=str)
def test_values_out_of_bounds_are_refused_at_their_fields(form, choices, texts):
    follow(form)
    follow(form, **{**choices, **texts})
    expect(control(form, list(texts)[-1])).to_have_value(list(texts.values())[-1])
    start(form)

    expect(form.locator("[aria-invalid=true]")).to_have_count(len(texts))
    for name in texts:
        expect(control(form, name)).to_have_attribute("aria-invalid", "true")
        described = control(form, name).get_attribute("aria-describedby").split()
        assert "must be " in form.locator(f'[id="{described[0]}"]').inner_text()


@pytest.mark.parametrize(("name", "choices", "said"), UNFIT, ids=[name for name, _, _ in UNFIT])
def test_invalid_combination_is_refused_at_its_field(form, name, choices, said):
    follow(form)
    follow(form, **choices)
    form.wait_for_function("() => document.querySelector('pre.request').textContent !== '{}'")
    start(form)

    assert_refused_at(form, name, said)


def test_empty_length_is_refused_at_its_field(form):
    follow(form)
    form.get_by_role("radio", name="Epochs").check()
    control(form, "epochs").fill("")
    start(form)

    assert_refused_at(form, "epochs", "an integer")


def test_first_of_several_invalid_fields_is_focused(form):
    follow(form)
    follow(form, seed="-1", batch_size="0")
    expect(control(form, "batch_size")).to_have_value("0")
    start(form)

    expect(control(form, "batch_size")).to_be_focused()
    expect(control(form, "seed")).to_have_attribute("aria-invalid", "true")
    expect(control(form, "seed")).to_be_visible()  # in an unfolded group
    expect(form.get_by_role("alert").first).to_contain_text("Fix 2 fields")


def test_changed_field_loses_its_error(form):
    follow(form)
    follow(form, batch_size="0")
    expect(control(form, "batch_size")).to_have_value("0")
    start(form)
    expect(control(form, "batch_size")).to_have_attribute("aria-invalid", "true")
    control(form, "batch_size").fill("10")

    expect(form.locator("[aria-invalid=true]")).to_have_count(0)
    expect(form.get_by_role("alert").first).to_have_text("")


def test_error_about_no_field_is_shown_above_the_form(visit):
    visit.allowed.add(422)
    page = visit.show("#train")
    refusal = {
        "status": 422,
        "detail": "two things",
        "errors": [
            {"loc": [], "msg": "this whole spec is odd"},
            {"loc": ["color"], "msg": "Extra inputs are not permitted"},
        ],
    }
    page.route("**/jobs", lambda route: route.fulfill(status=422, json=refusal))
    start(page)

    alert = page.locator("form [role=alert]")
    expect(alert).to_contain_text("this whole spec is odd")
    expect(alert).to_contain_text("color: Extra inputs are not permitted")


def test_unfolded_group_stays_open_after_a_fix(form):
    follow(form)
    follow(form, seed="-1")
    expect(control(form, "seed")).to_have_value("-1")
    form.evaluate(
        "() => document.querySelectorAll('details').forEach((one) => { one.open = false; })"
    )
    start(form)
    expect(control(form, "seed")).to_be_focused()
    form.keyboard.press("End")
    form.keyboard.press("Backspace")

    expect(form.locator("[aria-invalid=true]")).to_have_count(0)
    expect(control(form, "seed")).to_be_visible()
    expect(control(form, "seed")).to_be_focused()
