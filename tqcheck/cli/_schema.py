"""The JSON Schema of a configuration, by which an editor completes and checks `tqcheck.toml` as it is written.

It is made from what the program itself reads: the options of the commands, the rules and the options of the rules.
"""

import dataclasses

import click

from .. import config, manual, rule, scoring, settings
from ..finding import Severity
from ..kinds import TEXTS, Schema, lists
from ..rule import Rule
from . import lint, report

NAME = "tqcheck.schema.json"
LINE = f"#:schema {NAME}\n"
"""The first line of a configuration, by which taplo and the editors that build on it find its schema."""
WINDOW: Schema = {"enum": ["document", "batch"]}
TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}
OWN = r"^[^*]+:[^*]+$"
"""A rule of a house's own, as `shelf:rule`."""
ABOUT = {
    "boilerplate": "Page furniture of the house: phrase, position and kind, as `tqcheck report` offers rows.",
    "extend-select": "Rules beside those that are selected; * is a wildcard.",
    "extends": "The configuration or profile that this one builds on.",
    "glossary": "Terms of the house, TSV or TBX.",
    "grades": "The least score of each grade.",
    "house-style": "The spellings that the house prefers: a variant and its preferred form a line.",
    "ignore": "Rules to leave out; * is a wildcard.",
    "options": "Options of rules, a table each.",
    "overrides": "Other settings for some paths; later ones win.",
    "paths": "Globs of the paths for which the settings hold.",
    "plugins": "Folders or installed packages with rules of the house's own.",
    "scoring": "How penalty points become a score.",
    "select": "The rules to use; * is a wildcard.",
    "severity": "The severity of a rule.",
    "trust": "Files of words that no rule may mark, one a line.",
    "weights": "Penalty points by a pattern on `severity:category`; the first that fits wins.",
    "window": "Whether a rule that compares does so in each document or over the batch.",
}


def schema() -> Schema:
    """The schema (JSON Schema, draft 7, as editors for TOML read it)."""
    rules = {name: rule.load(name) for name in rule.names()}
    options = {key: option(key) for key in config.OPTIONS}
    shared = described(keys(rules))
    known = {**shared, **options, **described({"paths": TEXTS})}
    override = table({key: known[key] for key in config.OVERRIDE}) | {"required": ["paths"]}
    overrides = described({"overrides": {"type": "array", "items": override}})
    whole = table(dict(sorted({**shared, **options, **overrides}.items())))
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": "tqcheck configuration", **whole}


def keys(rules: dict[str, Rule]) -> Schema:
    """The settings that a profile, a configuration and an override share."""
    names: Schema = {"anyOf": [{"enum": list(rules)}, {"type": "string", "pattern": r"\*|:"}]}
    levels: Schema = {"enum": [level.label for level in Severity]}
    made = {**settings.KEYS, **{key: lists(names) for key in ("extend-select", "ignore", "select")}}
    comparing = [name for name, law in rules.items() if law.compare]
    made["severity"] = by_rule(dict.fromkeys(rules, levels), levels)
    made["window"] = by_rule(dict.fromkeys(comparing, WINDOW), WINDOW)
    optional = {name: fields(law.options) for name, law in rules.items() if law.options}
    made["options"] = by_rule(optional, {"type": "object"})
    made["scoring"] = table(scoring.KEYS)
    return made


def table(properties: Schema) -> Schema:
    """A table that has these keys and no others."""
    return {"type": "object", "additionalProperties": False, "properties": properties}


def by_rule(properties: Schema, own: Schema) -> Schema:
    """A table by rules, those of a house's own included."""
    known = {name: {"description": manual.summary(name), **value} for name, value in properties.items()}
    return table(known) | {"patternProperties": {OWN: own}}


def fields(options: type) -> Schema:
    """The table of a rule's options."""
    return table({f.name.replace("_", "-"): {"type": TYPES[type(f.default)]} for f in dataclasses.fields(options)})


def described(properties: Schema) -> Schema:
    """The properties with what they are for."""
    return {key: {"description": ABOUT[key], **value} for key, value in properties.items()}


def option(key: str) -> Schema:
    """What an option of the command line takes, with its help."""
    named = (p for command in (lint.command, report.command) for p in command.params if f"--{key}" in p.opts)
    parameter = next(named)
    assert isinstance(parameter, click.Option)
    kind, value = parameter.type, config.OPTIONS[key]
    if isinstance(kind, click.Choice):
        value = {**value, "enum": list(kind.choices)}
    elif isinstance(kind, click.IntRange):
        value = {**value, "minimum": kind.min}
    return {"description": parameter.help or "", **value}
