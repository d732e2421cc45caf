from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Diagnosis:
    code: str
    sentence: str


@dataclass(frozen=True)
class Evidence:
    measurements: Any
    claim: Any
    grain: Any
    verdicts: Any
    gradient: Any
    rng: Any


def diagnose(e: Evidence) -> Diagnosis:
    return Diagnosis("unrecognised", "It is wrong.")
