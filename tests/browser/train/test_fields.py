"""The form of the view "train": the fields of a job's spec, and the request."""

import pytest
from browser.support.spec_fields import LEAVES, by_choices, id_of
from browser.support.train_form import control, follow, open_folded, request_of
from playwright.sync_api import expect


@pytest.mark.parametrize(
    ("choices", "fields"), by_choices(), ids=[id_of(choices) for choices, _ in by_choices()]
)
def test_each_schema_field_has_a_control_and_texts(form, choices, fields):
    follow(form, **choices)
    open_folded(form)

    for name in fields:
        expect(control(form, name)).to_be_visible()
        label = form.locator(f'label[for="spec-{name}"]').inner_text()
        meaning = form.locator(f'[id="spec-{name}-meaning"]').inner_text()
        assert label
        assert label != name, "the label is the bare name"
        assert len(meaning) > 10
        assert "" not in control(form, name).locator("option").all_inner_texts()


def test_help_of_a_field_opens_beside_it(form):
    follow(form)
    mark = form.get_by_role("button", name="Help: Learning rate", exact=True)
    text = form.locator(".help-text:popover-open")
    mark.hover()
    expect(text).to_be_visible()
    box, place = text.bounding_box(), mark.bounding_box()
    form.keyboard.press("Escape")

    expect(text).to_have_count(0)
    assert abs(box["x"] - place["x"]) < 20
    assert 0 <= box["y"] - (place["y"] + place["height"]) < 20
    form.mouse.move(0, 0)
    mark.click()
    expect(text).to_be_visible()
    control(form, "optimizer.learning_rate").click()
    expect(text).to_have_count(0)


def test_all_choices_of_the_schema_are_offered(form):
    follow(form)

    for name, schema, _ in LEAVES:
        if "enum" in schema:
            options = control(form, name).locator("option")
            assert [one.get_attribute("value") for one in options.all()] == schema["enum"]


def test_defaults_are_not_sent(form):
    follow(form)

    assert request_of(form) == "{}"


@pytest.mark.parametrize(
    ("choices", "sent"),
    [
        ({"hidden_sizes": "50"}, {}),
        ({"hidden_sizes": "100, 50"}, {"hidden_sizes": [100, 50]}),
        ({"epochs": "3"}, {"epochs": 3}),
        ({"optimizer.kind": "adam"}, {"optimizer": {"kind": "adam"}}),
        (
            {"optimizer.learning_rate": "0.5", "optimizer.nesterov": "true"},
            {"optimizer": {"kind": "sgd", "learning_rate": 0.5, "nesterov": True}},
        ),
        ({"optimizer.learning_rate": "0.10"}, {}),
        ({"dropout": "0.5"}, {"dropout": 0.5}),
        ({"dropout": "0.2, 0.5"}, {"dropout": [0.2, 0.5]}),
        ({"max_norm": "3"}, {"max_norm": 3}),
        ({"dataset_version": "1"}, {"dataset_version": 1}),
        ({"dataset_version": "latest"}, {}),
        ({"extra_datasets": "drawings@2, 7,"}, {"extra_datasets": ["drawings@2", "7"]}),
        ({"class_weights": "balanced"}, {"class_weights": "balanced"}),
        ({"class_weights": "1, 2.5"}, {"class_weights": [1, 2.5]}),
        ({"publish": "never"}, {"publish": "never"}),
        (
            {
                "start_from": "on",
                "start_from.model": "mnist",
                "start_from.version": "2",
                "hidden_sizes": "7",
                "activation": "relu",
                "initializer.kind": "he",
            },
            {"start_from": {"model": "mnist", "version": 2}},
        ),
        ({"augmentation.kind": "elastic"}, {"augmentation": {"kind": "elastic"}}),
        ({"augmentation.kind": "none"}, {}),
        (
            {"early_stopping": "on", "early_stopping.patience": "3"},
            {"early_stopping": {"patience": 3}},
        ),
        ({"averaging": "on", "averaging.decay": "0.99"}, {"averaging": {"decay": 0.99}}),
        ({"tags": "why=to try=it\nwho = me"}, {"tags": {"why": "to try=it", "who": "me"}}),
        ({"initializer.std": "0.02"}, {"initializer": {"kind": "normal", "std": 0.02}}),
    ],
    ids=str,
)
def test_only_the_choices_of_a_link_are_sent(form, choices, sent):
    follow(form, **choices)

    form.wait_for_function(
        "(sent) => JSON.stringify(JSON.parse(document.querySelector('pre.request').textContent))"
        " === JSON.stringify(sent)",
        arg=sent,
    )


def test_choices_are_in_the_address_and_survive_a_reload(form):
    follow(form)
    open_folded(form)
    control(form, "hidden_sizes").fill("20, 10")
    control(form, "optimizer.kind").select_option("adam")
    control(form, "optimizer.beta1").fill("0.8")
    form.get_by_role("radio", name="Epochs").check()
    control(form, "epochs").fill("4")
    control(form, "early_stopping").check()
    control(form, "early_stopping.patience").fill("2")
    control(form, "tags").fill("why=to try")
    before, address = request_of(form), form.evaluate("location.hash")

    form.reload()
    expect(control(form, "optimizer.beta1")).to_have_value("0.8")

    assert request_of(form) == before
    assert form.evaluate("location.hash") == address
    assert '"epochs": 4' in before


def test_reset_removes_the_choices_from_the_address(form):
    follow(form, batch_size="7", **{"schedule.kind": "cosine"})
    form.get_by_role("button", name="Reset").click()

    expect(control(form, "batch_size")).to_have_value("100")
    assert form.evaluate("location.hash") == "#train"


def test_steps_and_epochs_exclude_each_other(form):
    follow(form)
    form.get_by_role("radio", name="Epochs").check()

    expect(control(form, "steps")).to_have_count(0)
    assert request_of(form) == '{\n  "epochs": 10\n}'

    form.get_by_role("radio", name="Steps").check()

    expect(control(form, "epochs")).to_have_count(0)
    assert request_of(form) == "{}"
