"""Sums the same plans up three ways: by `khtool report`, by DuckDB and by Spark on this machine.

Usage: python benchmarks/spark.py [PLANS]; 200 plans unless told. The queries are those of
docs/quy-mo-lon.md, word for word. Exit code 1 where two of the three differ. Needs Java 17 and
`pip install pyspark duckdb pyarrow`; too slow for the tests, which hold DuckDB alone against
`khtool report`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

PAGE = Path(__file__).resolve().parent.parent / "docs" / "quy-mo-lon.md"
SQL = re.compile(r"^```sql\n-- ([a-z-]+):.*\n((?:.*\n)*?)```$", re.M)
TABLES = ("tasks", "deadlines", "findings")
TODAY = "2026-11-22"

Rows: TypeAlias = list[tuple[Any, ...]]


def queries() -> dict[str, str]:
    """Return the queries of the page by the name that their first line gives them."""
    return dict(SQL.findall(PAGE.read_text("utf-8")))


def in_duckdb(out: Path) -> Callable[[str], Rows]:
    """Return what runs a query of the page on the tables in `out` with DuckDB."""
    import duckdb

    connection = duckdb.connect()
    views = queries()["views"].replace("'out/", f"'{out.as_posix()}/")
    connection.execute(views)
    return lambda query: connection.execute(
        query.replace("'out/", f"'{out.as_posix()}/")
    ).fetchall()


def in_spark(out: Path) -> Callable[[str], Rows]:
    """Return what runs a query of the page on the tables in `out` with Spark, on this machine."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").appName("khtool")
    spark = builder.config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for table in TABLES:
        spark.read.parquet(str(out / table)).createOrReplaceTempView(table)
    return lambda query: [
        tuple(row) for row in spark.sql(query.replace("unnest(", "explode(")).collect()
    ]


def by_report(say: Callable[..., str]) -> dict[str, Rows]:
    """Return the rows of the queries as `khtool report` has them; `say` runs it."""
    whole = json.loads(say("report", "--format", "json", "--today", TODAY))
    numbers = ("assigned", "done", "done_late", "in_time", "overdue", "undated", "dropped")

    def row(sums: dict[str, Any]) -> tuple[Any, ...]:
        due = sums["rates"]["done_of_due"]
        return *(sums[name] for name in numbers), due["whole"], due["part"]

    agencies = [(each["agency"], *row(each)) for each in whole["rows"]]
    return {"country": [row(whole["total"])], "agencies": sorted(agencies, key=str)}


def main(count: int) -> int:
    """Compare the three on `count` plans; tell the sums and the seconds."""
    from generate import generate

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate(count, folder / "plans")
        (folder / "khtool.toml").touch()

        def khtool(*args: str) -> str:
            command = [sys.executable, "-m", "khtool", *args]
            return subprocess.run(
                command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True
            ).stdout

        def timed(name: str, run: Callable[[], Any]) -> Any:
            start = time.perf_counter()
            result = run()
            print(f"{name}: {time.perf_counter() - start:.1f} s")
            return result

        export = ("export", "-o", "out", "--format", "parquet", "--today", TODAY)
        timed(f"khtool export, {count} plans", lambda: khtool(*export))
        wanted = timed("khtool report", lambda: by_report(khtool))
        asked = {key: sql for key, sql in queries().items() if key in {*wanted, "places"}}
        answers = {}
        for engine, opened in (("DuckDB", in_duckdb), ("Spark", in_spark)):
            ask = timed(f"{engine} opens the tables", lambda opened=opened: opened(folder / "out"))
            answers[engine] = timed(
                f"{engine} answers {len(asked)} queries",
                lambda ask=ask: {key: sorted(ask(sql), key=str) for key, sql in asked.items()},
            )
    duckdb, spark = answers["DuckDB"], answers["Spark"]
    for key, rows in duckdb.items():
        same = rows == spark[key] and rows == wanted.get(key, rows)
        beside = ", khtool report" if key in wanted else ""
        print(f"{key}: {len(rows)} rows, DuckDB, Spark{beside}: {'the same' if same else 'DIFFER'}")
    print(duckdb["country"][0])
    return int(duckdb != spark or any(duckdb[key] != rows for key, rows in wanted.items()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
