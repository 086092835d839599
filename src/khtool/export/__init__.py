"""Tables for machines that sum up many plans: tasks, deadlines, findings."""
