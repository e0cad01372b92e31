import json
import re
import subprocess
import sys

import pytest

from hustings.cli.main import main


def test_the_text_is_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["glance", "ilford-north", "--election", "2019-12-12", "--record", "starter"])
    told = capsys.readouterr()
    assert told.out.startswith("Ilford North  ")
    assert told.err == ""
    assert "\x1b" not in told.out


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["glance", "E14001300", "--format", "json", "--record", "starter"])
    assert json.loads(capsys.readouterr().out)["summary"] == "Lab hold"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Ilfrod North"], "did you mean Ilford North?"),
        (["Ilford"], "did you mean Ilford North or Ilford South?"),
        (["Ilford North", "--election", "1066"], "no election '1066'"),
        (["Ilford North", "--as-at", "noon"], "'noon' is not a moment"),
        (["Ilford North", "--record", "nowhere.db"], "there is no record at"),
    ],
)
def test_what_cannot_be_told_ends_in_one_message(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["glance", *arguments])
    output = capsys.readouterr()
    assert told in output.err
    assert output.out == ""


def test_a_glance_loads_no_more_than_it_needs() -> None:
    heavy = "fastapi jinja2 uvicorn sqlalchemy alembic rich polars lxml docx httpx".split()
    script = (
        "import sys; from hustings.cli.main import main\n"
        "try: main(['glance', 'Ilford North', '--record', 'starter'])\n"
        f"except SystemExit: print([one for one in {heavy!r} if one in sys.modules], file=sys.stderr)"
    )
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert told.stderr.strip() == "[]"


def test_a_terminal_gets_colours() -> None:
    from rich.console import Console

    from hustings.cli.paint import paint_on
    from hustings.store.starter import starter_record
    from hustings.telling.glance import as_lines, at_a_glance

    record = starter_record()
    console = Console(force_terminal=True, color_system="truecolor", width=80)
    with console.capture() as captured:
        paint_on(console, as_lines(at_a_glance(record, record.find_poll("Ilford North", "2019-12-12"))))
    assert "\x1b[38;2;228;0;59m ▌" in captured.get()
    assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", one)) for one in captured.get().splitlines()) <= 80
