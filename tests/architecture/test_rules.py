"""Every rule that a result can name is explained, and every explanation is of a rule that exists."""

import ast

from according.schema.rules import RULES, explain
from tests.architecture.source import PACKAGE, RULE, STAGES, modules, name_of, tree_of

_BEGINNINGS = {f"{stage}/" for stage in STAGES}


def _named_in_source() -> dict[str, str]:
    """Rules that stand as literals in the source, with the file that names them."""
    found = {}
    for path in modules():
        if path == PACKAGE / "schema" / "rules.py":
            continue
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
                found[node.value] = name_of(path)
    return found


def test_every_rule_named_is_explained() -> None:
    unexplained = [f"{rule}, named in {where}" for rule, where in _named_in_source().items() if rule not in RULES]
    assert not unexplained, "\n".join(unexplained)


def test_every_rule_explained_is_named() -> None:
    assert sorted(set(RULES) - set(_named_in_source())) == []


def test_a_rule_stands_whole_in_the_source() -> None:
    """A rule pieced together ("link/" and a name) would escape the other two tests."""
    pieced = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in _BEGINNINGS
    ]
    assert not pieced, "\n".join(pieced)


def test_explanations_are_sentences() -> None:
    assert RULES
    assert [rule for rule in RULES if not explain(rule).strip().endswith(".") or "\n" in explain(rule)] == []


def test_a_rule_of_another_version_has_no_explanation() -> None:
    assert explain("link/of-another-version") == ""
