-- Refuses claims whose id another line gives other content. Hand outranks importer outranks extractor; between equals the
-- smaller by its words stays, whatever the order of the inputs. A line that the kept one outranks or repeats is not refused.
INSERT INTO reject
SELECT load_id, line, 'claim_id', 'another line gives ' || claim_id || ' other content: keep one of them', NULL
FROM (
    SELECT *, first(words) OVER best AS kept_words, first(stands) OVER best AS kept_stands, first(rank) OVER best AS kept_rank
    FROM claim_twice
    WINDOW best AS (PARTITION BY claim_id ORDER BY rank, words, load_id, line)
)
WHERE stands <> kept_stands OR (rank = kept_rank AND words <> kept_words);
