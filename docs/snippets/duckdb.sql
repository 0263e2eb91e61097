SELECT count(*) AS ceremonies, sum(amount) AS yuan
FROM 'downloads/parquet/amounts.parquet' AS a
JOIN 'downloads/parquet/cohorts.parquet' AS c ON c.cohort_id = a.subject_id
WHERE counts_in_totals AND measure = 'total_investment' AND status = 'plan'
  AND currency = 'CNY' AND series = 'provincial_commencement';
