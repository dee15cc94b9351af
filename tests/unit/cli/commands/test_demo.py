"""What `mlpforge demo` prints; tests/integration/cli/commands/test_demo.py runs it."""

from cli.commands.demo import print_result


def test_demo_prints_the_digits_and_the_accuracy(capsys):
    print_result(["a [7] drawn", "a 2"], 0.25)
    assert capsys.readouterr().out == "a [7] drawn\na 2\ntest accuracy 25.00 %\n"
