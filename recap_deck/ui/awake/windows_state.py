"""Windows: the thread says that it needs the display; that ends with the process."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

# See https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-setthreadexecutionstate
_CONTINUOUS = 0x80000000
_SYSTEM_REQUIRED = 0x00000001
_DISPLAY_REQUIRED = 0x00000002


class WindowsState:
    """The execution state of the thread that draws; `kernel` is the system's library."""

    def __init__(self, answer: Callable[[bool], None], kernel: Any = None) -> None:
        self._answer = answer
        self._kernel = kernel

    def hold(self) -> None:
        """Need system and display."""
        self._answer(self._set(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED))

    def release(self) -> None:
        """Need nothing any more."""
        self._set(_CONTINUOUS)

    def _set(self, state: int) -> bool:
        """Set the state; the system answers with the state before, or 0."""
        kernel = self._kernel or ctypes.windll.kernel32  # type: ignore[attr-defined]  # Windows
        return bool(kernel.SetThreadExecutionState(ctypes.c_uint(state)))
