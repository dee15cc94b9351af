import pytest

from recipes.table import BEGIN, END, render, replace_table


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


def test_missed_goal_stays_in_the_table(recipe, make_job):
    end(recipe.runs[0], make_job, 0.9, 60)
    row = render([recipe]).splitlines()[2]
    assert "| **10.00** (one seed, 1 of 3 seeds) |" in row
    assert "| no |" in row


def test_unfinished_runs_show_their_state(recipe, make_job):
    recipe.runs[0].job = make_job(recipe.runs[0].spec, "running")
    recipe.runs[1].job = make_job(recipe.runs[1].spec, "failed")
    row = cells(render([recipe]).splitlines()[2])
    assert row[3:] == ["-", "running, failed, not run", "below 4.7", "-", "-", "-"]


def test_table_replaces_the_previous_one():
    page = f"# Title\n\n{BEGIN}\nold\n{END}\n\nprose\n"
    assert replace_table(page, "new") == f"# Title\n\n{BEGIN}\nnew\n{END}\n\nprose\n"
    assert replace_table(replace_table(page, "other"), "new") == replace_table(page, "new")


@pytest.mark.parametrize("page", ["", BEGIN, END, f"{END} {BEGIN}"])
def test_page_without_the_marks_is_rejected(page):
    with pytest.raises(ValueError, match="must have"):
        replace_table(page, "new")
