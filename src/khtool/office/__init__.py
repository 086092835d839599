"""Office files (.docx, .xlsx) opened safely; knows nothing of plans."""
