"""Any Word document against NĐ 30/2020/NĐ-CP, rule by rule; knows nothing of plans."""
