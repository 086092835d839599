"""Tasks become sums for a report: by agency, plan, section or month, beside the year before."""
