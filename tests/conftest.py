"""What all tests share: where the project lies, tests that need a program or the model, and no silent skips."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

ROOT = Path(__file__).resolve().parent.parent
# For tests of what is not installed: benchmarks and training.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


# How long an example takes says nothing here: the machines that run this are shared.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs_program(name): skipped where the program is not installed")
    config.addinivalue_line("markers", "needs_module(name): skipped where the Python package is not installed")
    config.addinivalue_line("markers", "needs_model: skipped where the package holds no model")


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("needs_program"):
        if not shutil.which(marker.args[0]):
            pytest.skip(f"needs the program {marker.args[0]}: run `make system`")
    for marker in item.iter_markers("needs_module"):
        if importlib.util.find_spec(marker.args[0]) is None:
            extra = "test" if marker.args[0] == "playwright" else "train"
            pytest.skip(f"needs the package {marker.args[0]}: pip install '.[{extra}]'")
    if item.get_closest_marker("needs_model") and not _has_model():
        pytest.skip("needs the packaged model: run `make train`")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _refuse_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _refuse_skip(report)


def _refuse_skip(report: Report) -> Report:
    """With SAYSO_REQUIRE_ALL=1 a skipped test has failed: on a complete machine nothing may be passed over."""
    if os.environ.get("SAYSO_REQUIRE_ALL") == "1" and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{reason} (SAYSO_REQUIRE_ALL=1: a skipped test is a failure)"
    return report


def _has_model() -> bool:
    import sayso

    return any((Path(sayso.__file__).parent / "model").glob("*/model.onnx"))
