-- What a side or topic is called in a language (interface); in English where no name is known in it.
CREATE MACRO label_in(interface, label_en, label_ar) AS coalesce(CASE interface WHEN 'ar' THEN label_ar END, label_en);
