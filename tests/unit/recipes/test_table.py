import pytest

from recipes.table import BEGIN, END, render, splice


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


def end(run, make_job, accuracy, seconds):
    run.job = make_job(run.spec, test_accuracy=accuracy)
    run.seconds = seconds


def test_row_has_mean_range_every_seed_and_minutes(recipe, make_job):
    for run, accuracy in zip(recipe.runs, (0.96, 0.97, 0.959), strict=True):
        end(run, make_job, accuracy, 90)
    head, _, row, _, total = render([recipe]).splitlines()
    assert dict(zip(cells(head), cells(row), strict=True)) == {
        "paper": "Author 1998",
        "network": "784-30-10",
        "its test error %": "4.7",
        "ours %: mean (range)": "**3.70** (3.00 to 4.10)",
        "each seed": "4.00, 3.00, 4.10",
        "goal %": "below 4.7",
        "reached": "yes",
        "epochs": "2",
        "minutes a run": "1.5",
    }
    assert total.startswith("3 of 3 runs, 4 minutes of training: 2 minutes on two cores")


def test_goal_that_is_missed_stays_in_the_table_with_its_number(recipe, make_job):
    end(recipe.runs[0], make_job, 0.9, 60)
    row = render([recipe]).splitlines()[2]
    assert "| **10.00** (one seed, 1 of 3 seeds) |" in row
    assert "| no |" in row


def test_runs_that_have_not_ended_say_how_far_they_are(recipe, make_job):
    recipe.runs[0].job = make_job(recipe.runs[0].spec, "running")
    recipe.runs[1].job = make_job(recipe.runs[1].spec, "failed")
    row = cells(render([recipe]).splitlines()[2])
    assert row[3:] == ["-", "running, failed, not run", "below 4.7", "-", "-", "-"]


def test_table_takes_the_place_of_the_one_before():
    page = f"# Title\n\n{BEGIN}\nold\n{END}\n\nprose\n"
    assert splice(page, "new") == f"# Title\n\n{BEGIN}\nnew\n{END}\n\nprose\n"
    assert splice(splice(page, "other"), "new") == splice(page, "new")


@pytest.mark.parametrize("page", ["", BEGIN, END, f"{END} {BEGIN}"])
def test_page_without_a_place_for_the_table_is_refused(page):
    with pytest.raises(ValueError, match="must have"):
        splice(page, "new")
