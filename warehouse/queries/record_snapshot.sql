-- Records what this snapshot is.
INSERT INTO snapshot VALUES ($schema_version, $digest, $claimkit, $hand_matches, $glosses, $meaning, $content_digest);
