import polars as pl

folder = "downloads/parquet/"
amounts = pl.read_parquet(folder + "amounts.parquet")
cohorts = pl.read_parquet(folder + "cohorts.parquet")
chosen = amounts.filter(
    pl.col("counts_in_totals"), measure="total_investment", status="plan", currency="CNY"
)
ceremonies = chosen.join(cohorts, left_on="subject_id", right_on="cohort_id").filter(
    series="provincial_commencement"
)
print(ceremonies.height, ceremonies["amount"].sum())
