// One form for what is written in several: digits and letters half-width, punctuation between
// Chinese words full-width, no spaces that mean nothing. Later stages know only this form.
#pragma once

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// A Chinese line, in place. Full-width digits, Latin letters, ％ ＋ － ． / become half-width;
/// , ; : ! ? ( ) become full-width, but not inside numbers (1,234 and 12:30 stay); digits spaced
/// out (1 9 9 7 年) are joined; l, I and O among digits are read as 1 and 0; invisible characters
/// go; spaces stay only between Latin words and numbers, and one between two longer Chinese
/// phrases, where it stands for a comma.
void normalise_chinese(Glyphs& line, CleanupLog& log);

/// Any other line, in place: invisible characters go, runs of spaces become one.
void normalise_foreign(Glyphs& line, CleanupLog& log);

}  // namespace plumbline::reading
