from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from api.settings import Settings, settings_table

DOCUMENT = Path(__file__).parents[2] / "docs" / "settings.md"


def test_every_setting_has_a_help_text() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_the_documented_settings_are_those_of_the_service() -> None:
    assert settings_table() in DOCUMENT.read_text(encoding="utf-8")


def test_a_setting_is_read_from_the_environment_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9001")
    assert Settings().port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("PORT", "eighty"),
        ("CHAT_RATE", "often"),
        ("CHAT_PLACES", "0"),
        ("RASA_TIMEOUT", "0"),
        ("RASA_URL", "localhost"),
        ("CONVERSATION_DAYS", "0"),
        ("LOG_LEVEL", "loud"),
        ("EMBEDDING_MODEL", ""),
    ],
)
def test_a_value_out_of_range_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_the_database_is_a_file_among_the_data_unless_told_otherwise(tmp_path: Path) -> None:
    assert Settings(data_dir=tmp_path).database_address == f"sqlite:///{tmp_path}/records.db"
    assert Settings(database_url="postgres://db/x").database_address == "postgres://db/x"


def test_the_token_is_not_shown() -> None:
    assert "hush" not in repr(Settings(action_token="hush"))
