"""The grammar of deadlines, from single days up to whole phrases; used by `dates.wording`."""
