"""claimkit on a cluster: the steps of a build over a `SparkSession` that you bring, tables in, tables out.

content_digest(tables)   digests   what the tables say, as of a warehouse
stage(session, name)     stages    one of the SQL stages that a build runs, on Spark
"""

from claimkit.spark.digests import content_digest
from claimkit.spark.stages import show, stage

__all__ = ["content_digest", "show", "stage"]
