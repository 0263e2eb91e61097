"""The read-me and the licence note that travel with the downloads."""

from __future__ import annotations

from zjledger.export.bundle import Bundle
from zjledger.export.dictionary import attribution


def readme(bundle: Bundle) -> str:
    """Markdown: what this is, its tables, how to check and to cite it."""
    package, parameters = bundle.package, bundle.parameters
    tables = [
        f"| {name} | {table.title} | {table.title_zh} | {bundle.tables[name].height} "
        f"| {table.description} |"
        for name, table in bundle.schemas.items()
    ]
    return "\n".join(
        [
            f"# {package['title']} {parameters.version}",
            "",
            package["description"],
            "",
            f"Built on {parameters.build_date}. `datapackage.json` is the dictionary: every column",
            "with its title in English and Chinese, type, unit and meaning. CSV files are UTF-8;",
            "an empty cell means that nothing is known.",
            "",
            "| table | title | 标题 | rows | what a row is |",
            "| --- | --- | --- | --- | --- |",
            *tables,
            "",
            "## Terms",
            "",
            "See `LICENSE.md`. To cite the dataset, see `CITATION.cff`, or write:",
            "",
            f"> {attribution(bundle)}",
            "",
        ]
    )


def licence(bundle: Bundle) -> str:
    """Markdown: the licence of the data, how to name its makers, the rights in the sources."""
    package = bundle.package
    terms = [f"- {x['title']} ({x['name']}): <{x['path']}>" for x in package["licenses"]]
    return "\n".join(
        [
            "# Licence of the data",
            "",
            *terms,
            "",
            "Please name it so:",
            "",
            f"> {attribution(bundle)}",
            "",
            "## Rights in the sources",
            "",
            package["rights"],
            "",
        ]
    )
