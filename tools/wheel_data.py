"""Build hook: the data folders at the top of the repository go into the wheel's package."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DATA_FOLDERS = {
    "themes": "recap_deck/themes",
    "assets": "recap_deck/assets",
    "slides": "recap_deck/sample",
}


class WheelData(BuildHookInterface[Any]):
    """Adds the data folders, except to an editable install, which reads them in place."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Tell hatchling where each folder goes."""
        if version != "editable":
            build_data["force_include"].update(DATA_FOLDERS)
