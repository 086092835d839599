"""What people tell khtool of a task: done, moved, under way, dropped; and taking it back."""
