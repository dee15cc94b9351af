"""The form of the view "train": every field of a job's spec, and what is wrong at which of them."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from service import Service
from visit import Visit, assert_accessible, take_picture

from contracts.spec import JobSpec

SCHEMA = JobSpec.model_json_schema()
UNKNOWN_JOB = "01a20f89-447b-75a7-836b-8a1246408150"


def resolve(schema: dict[str, Any]) -> dict[str, Any]:
    return SCHEMA["$defs"][schema["$ref"].split("/")[-1]] if "$ref" in schema else schema


def leaves_of(
    name: str, schema: dict[str, Any], choices: dict[str, str]
) -> Iterator[tuple[str, dict[str, Any], dict[str, str]]]:
    """Yield each field below a schema: its name, its schema, and the choices that show it."""
    own = resolve(next(o for o in schema.get("anyOf", [schema]) if o.get("type") != "null"))
    if "discriminator" in own:
        for kind, ref in own["discriminator"]["mapping"].items():
            chosen = {**choices, f"{name}.kind": kind}
            yield f"{name}.kind", {}, chosen
            yield from parts_of(name, resolve({"$ref": ref}), chosen)
    elif "properties" in own:
        yield name, {}, {**choices, name: "on"}
        yield from parts_of(name, own, {**choices, name: "on"})
    else:
        yield name, own, {**choices, **({"epochs": "1"} if name == "epochs" else {})}


def parts_of(name: str, schema: dict[str, Any], choices: dict[str, str]) -> Iterator[Any]:
    for part, own in schema["properties"].items():
        if part != "kind":
            yield from leaves_of(f"{name}.{part}", own, choices)


LEAVES = [
    leaf for name, schema in SCHEMA["properties"].items() for leaf in leaves_of(name, schema, {})
]


def wrong_texts(schema: dict[str, Any]) -> Iterator[str]:
    """Yield texts that a number's schema refuses: below, above, and none at all."""
    if schema.get("type") in {"number", "integer"}:
        yield str(schema["minimum"] - 1 if "minimum" in schema else schema["exclusiveMinimum"])
        yield str(schema["maximum"] + 1 if "maximum" in schema else schema["exclusiveMaximum"])
        yield "many"
    if schema.get("type") == "integer":
        yield str(schema.get("minimum", 0) + 0.5)


# What else must be given, so that one field alone is wrong.
NEEDED = {
    ("schedule.kind", "step"): {"schedule.decay_steps": "10"},
    ("early_stopping", "on"): {"early_stopping.patience": "2", "validation_fraction": "0.1"},
}


def with_needed(choices: dict[str, str]) -> dict[str, str]:
    needed = [NEEDED.get(choice, {}) for choice in choices.items()]
    return {name: text for chosen in [*needed, choices] for name, text in chosen.items()}


OUT_OF_BOUNDS = [
    (name, text, with_needed(choices))
    for name, schema, choices in LEAVES
    for text in wrong_texts(schema)
]
LONG = "x" * 65
# What no bound of one field says: the field, the choices, and a part of what stands at it.
UNFIT = [
    ("model", {"model": "No Name"}, "should match pattern"),
    ("dataset", {"dataset": "letters"}, "no data set is named"),
    ("hidden_sizes", {"hidden_sizes": "50, 0"}, "Number 2: Input should be greater"),
    ("hidden_sizes", {"hidden_sizes": "1,2,3,4,5,6,7,8,9"}, "at most 8 items"),
    ("hidden_sizes", {"hidden_sizes": ", ".join(["4096"] * 8)}, "bytes of memory"),
    ("hidden_sizes", {"hidden_sizes": "50, , 2"}, "Number 2: Input should be a valid integer"),
    ("dropout", {"dropout": "1"}, "less than 1"),
    ("dropout", {"dropout": "half"}, "valid number"),
    ("dropout", {"dropout": "0.1,"}, "give 2 rates"),
    ("dropout", {"dropout": "0.1, -1"}, "Number 2: Input should be greater"),
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
    ("validation_fraction", {"validation_fraction": "1e-9"}, "one example must be held out"),
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
        "shifted out of sight",
    ),
    ("tags", {"tags": f"why={LONG}"}, "Tag why: String should have at most 64"),
    ("tags", {"tags": f"{LONG}=why"}, "at most 64"),
    ("tags", {"tags": "\n".join(f"{n}=" for n in range(33))}, "at most 32 items"),
]


@pytest.fixture(scope="module")
def form(browser: Browser, service: Service) -> Iterator[Page]:
    """One page for all that only fills in the form."""
    context = browser.new_context(base_url=service.url)
    context.set_default_timeout(30_000)
    begun = Visit(context, service.url, allowed={422})
    yield begun.open("#train")
    context.close()
    assert begun.complaints() == []


def follow(page: Page, **choices: str) -> None:
    """Follow a link to the form with these choices."""
    page.evaluate(
        "(choices) => { location.hash = `#train?${new URLSearchParams(choices)}`; }", choices
    )
    if not choices:
        expect(page.locator(".field.changed")).to_have_count(0)


def control(page: Page, name: str) -> Any:
    return page.locator(f'[id="spec-{name}"]')


def open_folded(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def start(page: Page) -> None:
    page.get_by_role("button", name="Start training").click()


def request_of(page: Page) -> str:
    """Return what would be sent."""
    return page.locator("pre.request").text_content()


@pytest.mark.parametrize(
    ("name", "choices"),
    [(name, choices) for name, _, choices in LEAVES],
    ids=["-".join([name, *choices.values()]) for name, _, choices in LEAVES],
)
def test_every_field_of_the_schema_has_a_control_a_name_and_a_meaning(form, name, choices):
    follow(form, **choices)
    open_folded(form)

    expect(control(form, name)).to_be_visible()
    label = form.locator(f'label[for="spec-{name}"]').inner_text()
    meaning = form.locator(f'[id="spec-{name}-meaning"]').inner_text()
    assert label
    assert label != name, "it has no words"
    assert len(meaning) > 10
    if control(form, name).evaluate("(one) => one.tagName") == "SELECT":
        options = control(form, name).locator("option")
        assert all(one.inner_text() for one in options.all())


def test_the_choices_of_the_schema_are_all_offered(form):
    follow(form)

    for name, schema, _ in LEAVES:
        if "enum" in schema:
            options = control(form, name).locator("option")
            assert [one.get_attribute("value") for one in options.all()] == schema["enum"]


def test_what_is_left_as_it_is_is_not_sent(form):
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
        ({"augmentation.kind": "elastic"}, {"augmentation": {"kind": "elastic"}}),
        ({"augmentation.kind": "none"}, {}),
        (
            {"early_stopping": "on", "early_stopping.patience": "3"},
            {"early_stopping": {"patience": 3}},
        ),
        ({"tags": "why=to try=it\nwho = me"}, {"tags": {"why": "to try=it", "who": "me"}}),
        ({"initializer.std": "0.02"}, {"initializer": {"kind": "normal", "std": 0.02}}),
    ],
    ids=str,
)
def test_what_a_link_chooses_is_sent_and_nothing_else(form, choices, sent):
    follow(form, **choices)

    form.wait_for_function(
        "(sent) => JSON.stringify(JSON.parse(document.querySelector('pre.request').textContent))"
        " === JSON.stringify(sent)",
        arg=sent,
    )


def test_what_is_chosen_stands_in_the_address_and_a_link_shows_it_again(form):
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


def test_going_back_to_the_defaults_takes_the_choices_out_of_the_address(form):
    follow(form, batch_size="7", **{"schedule.kind": "cosine"})
    form.get_by_role("button", name="Back to the defaults").click()

    expect(control(form, "batch_size")).to_have_value("100")
    assert form.evaluate("location.hash") == "#train"


def test_steps_and_epochs_are_one_choice_of_two(form):
    follow(form)
    form.get_by_role("radio", name="Epochs").check()

    expect(control(form, "steps")).to_be_disabled()
    assert request_of(form) == '{\n  "epochs": 10\n}'

    form.get_by_role("radio", name="Steps").check()

    expect(control(form, "epochs")).to_be_disabled()
    assert request_of(form) == "{}"


def assert_refused_at(page: Page, name: str, said: str) -> None:
    """Expect that a field alone is wrong, that it is said why, and that one is there."""
    wrong = control(page, name)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_be_focused()
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    expect(page.get_by_role("alert").first).to_contain_text("One field is not right")
    described = wrong.get_attribute("aria-describedby").split()
    assert said in page.locator(f'[id="{described[0]}"]').inner_text()


@pytest.mark.parametrize(("name", "text", "choices"), OUT_OF_BOUNDS)
def test_a_value_out_of_bounds_is_refused_at_its_field(form, name, text, choices):
    follow(form)
    follow(form, **{**choices, name: text})
    expect(control(form, name)).to_have_value(text)
    start(form)

    assert_refused_at(form, name, "Input should be ")


@pytest.mark.parametrize(("name", "choices", "said"), UNFIT, ids=[name for name, _, _ in UNFIT])
def test_what_does_not_go_together_is_refused_at_its_field(form, name, choices, said):
    follow(form)
    follow(form, **choices)
    form.wait_for_function("() => document.querySelector('pre.request').textContent !== '{}'")
    start(form)

    assert_refused_at(form, name, said)


def test_a_length_that_is_left_empty_is_refused_at_its_field(form):
    follow(form)
    form.get_by_role("radio", name="Epochs").check()
    control(form, "epochs").fill("")
    start(form)

    assert_refused_at(form, "epochs", "valid integer")


def test_of_several_wrong_fields_the_first_is_gone_to(form):
    follow(form)
    follow(form, seed="-1", batch_size="0")
    expect(control(form, "batch_size")).to_have_value("0")
    start(form)

    expect(control(form, "batch_size")).to_be_focused()
    expect(control(form, "seed")).to_have_attribute("aria-invalid", "true")
    expect(control(form, "seed")).to_be_visible()  # its group is unfolded
    expect(form.get_by_role("alert").first).to_contain_text("2 fields are not right")


def test_what_was_wrong_is_forgotten_where_it_is_changed(form):
    follow(form)
    follow(form, batch_size="0")
    expect(control(form, "batch_size")).to_have_value("0")
    start(form)
    expect(control(form, "batch_size")).to_have_attribute("aria-invalid", "true")
    control(form, "batch_size").fill("10")

    expect(form.locator("[aria-invalid=true]")).to_have_count(0)
    expect(form.get_by_role("alert").first).to_have_text("")


def test_a_refusal_about_no_field_stands_above_the_form(visit):
    visit.allowed.add(422)
    page = visit.open("#train")
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


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_the_form_is_accessible_with_all_of_it_open_and_wrong(visit, colors):
    visit.allowed.add(422)
    page = visit.open(
        "#train?batch_size=0&augmentation.kind=elastic_affine&early_stopping=on&schedule.kind=step"
    )
    page.emulate_media(color_scheme=colors)
    expect(control(page, "batch_size")).to_have_value("0")
    start(page)
    expect(page.locator("[aria-invalid=true]")).to_have_count(3)
    open_folded(page)

    assert_accessible(page)


def test_the_form_fits_the_narrowest_screen(visit):
    visit.allowed.add(422)
    page = visit.open(f"#train?augmentation.kind=elastic_affine&tags={LONG}=1&early_stopping=on")
    page.set_viewport_size({"width": 360, "height": 740})
    open_folded(page)
    start(page)
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_job_that_is_gone_is_said_to_be(visit):
    visit.allowed.add(404)
    page = visit.open(f"#train?jobs={UNKNOWN_JOB}")

    expect(page.get_by_role("row", name="Run 46408150")).to_contain_text(UNKNOWN_JOB)


def test_the_form_by_keyboard_alone(visit, service):
    page = visit.open("#train")
    control(page, "model").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("typed")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("5")
    take_picture(page, "train-form")
    with page.expect_response("**/jobs") as answered:
        page.keyboard.press("Enter")

    job = answered.value.json()
    assert job["spec"]["model"] == "typed"
    assert job["spec"]["hidden_sizes"] == [5]
    expect(page.locator("#runs-title")).to_be_focused()
    service.client.post(f"/jobs/{job['id']}/cancel")
