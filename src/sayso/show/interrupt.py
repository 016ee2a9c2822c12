"""Ctrl-C ends the reading, never the writing of what was read: so nothing is left half written."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

_Item = TypeVar("_Item")


class Interruption:
    """Knows whether Ctrl-C was pressed, and lets it cut short only the work between two items."""

    def __init__(self) -> None:
        self.happened = False
        self._shielded = False
        self._pressed = False

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Have Ctrl-C end what is read by `until`; a second one ends all."""
        before = signal.getsignal(signal.SIGINT)
        if before is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
            yield
            return
        signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        except ImportError:
            # A compiled module makes this error of a Ctrl-C that comes while it is loaded.
            if self._pressed:
                raise KeyboardInterrupt from None
            raise
        finally:
            signal.signal(signal.SIGINT, before)

    def until(self, items: Iterator[_Item]) -> Iterator[_Item]:
        """Yield items until Ctrl-C is pressed; whoever uses an item is not disturbed."""
        try:
            while not self.happened:
                self._shielded = False
                item = next(items)
                self._shielded = True
                yield item
        except StopIteration:
            pass
        except (KeyboardInterrupt, ImportError) as error:
            if isinstance(error, ImportError) and not self._pressed:
                raise
            self.happened = True
        finally:
            self._shielded = True

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        self._pressed = True
        if self.happened or not self._shielded:
            raise KeyboardInterrupt
        self.happened = True
