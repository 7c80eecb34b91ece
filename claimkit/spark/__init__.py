"""claimkit on a cluster: the steps of a build over a `SparkSession` that you bring, tables in, tables out.

extract_documents(frame)  extraction  what the extractor makes of each document: an input of `claimkit build`
claims_of(readings)       extraction  the same as a table of claims
match_claims(tables, folder)  matching    the pairs of claims that may be about one thing
content_digest(tables)    digests     what the tables say, as of a warehouse
stage(session, name)      stages      one of the SQL stages that a build runs, on Spark
"""

from claimkit.spark.digests import content_digest
from claimkit.spark.extraction import claims_of, extract_documents
from claimkit.spark.matching import match_claims
from claimkit.spark.stages import show, stage

__all__ = ["claims_of", "content_digest", "extract_documents", "match_claims", "show", "stage"]
