import json

from recipes.runs import Run, read_recipes, resume_jobs


def test_recipe_has_a_run_for_each_of_its_seeds(tmp_path, body):
    (tmp_path / "author-30.json").write_text(json.dumps(body))
    (recipe,) = read_recipes(tmp_path)
    assert [run.spec for run in recipe.runs] == [body | {"seed": seed} for seed in (0, 1, 2)]
    assert recipe.name == "author-30"


def test_recipes_are_sorted_by_published_error_descending(tmp_path, body):
    for name, error in (("a", "0.7"), ("b", "1.6"), ("c", "0.35")):
        changed = body | {"model": name, "tags": body["tags"] | {"published_error": error}}
        (tmp_path / f"{name}.json").write_text(json.dumps(changed))
    assert [recipe.name for recipe in read_recipes(tmp_path)] == ["b", "a", "c"]


def test_run_resumes_the_newest_job_of_its_spec(recipe, make_job):
    spec = recipe.runs[1].spec
    newest_first = [make_job(spec, job_id="3", state="running"), make_job(spec, job_id="2")]
    resume_jobs(recipe.runs, newest_first)
    assert [run.job.get("id") for run in recipe.runs] == [None, "3", None]


def test_job_of_an_older_recipe_is_not_resumed(recipe, make_job):
    resume_jobs(recipe.runs, [make_job(recipe.runs[0].spec | {"epochs": 3})])
    assert recipe.runs[0].job == {}


def test_failed_or_cancelled_job_is_not_resumed(recipe, make_job):
    specs = [run.spec for run in recipe.runs]
    jobs = [make_job(specs[0], "failed"), make_job(specs[1], "cancelled"), make_job(specs[2])]
    resume_jobs(recipe.runs, jobs)
    assert [bool(run.job) for run in recipe.runs] == [False, False, True]


def test_test_error_is_the_percent_of_the_published_weights(recipe, make_job):
    spec = recipe.runs[0].spec
    assert Run(spec, make_job(spec, test_accuracy=0.9939)).test_error == 0.61
    assert Run(spec, make_job(spec, test_accuracy=1.0)).test_error == 0.0
    assert Run(spec, make_job(spec, "running")).test_error is None
    assert Run(spec).test_error is None


def test_goal_below_is_strict_and_at_most_is_not(recipe, make_job):
    for run in recipe.runs:
        run.job = make_job(run.spec, test_accuracy=0.953)
    assert not recipe.is_reached()
    recipe.body["tags"]["goal"] = "at most 4.7"
    assert recipe.is_reached()
    recipe.body["tags"]["goal"] = "at most 4.69"
    assert not recipe.is_reached()


def test_the_mean_of_the_seeds_decides(recipe, make_job):
    for run, accuracy in zip(recipe.runs, (0.95, 0.956, 0.956), strict=True):
        run.job = make_job(run.spec, test_accuracy=accuracy)
    assert recipe.is_reached()
