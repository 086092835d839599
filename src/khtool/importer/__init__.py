"""From an issued document (Word, Excel, PDF, text) to a plan."""
