// One pattern a wording. What rules and lexicons say is left out: it is read by those who write
// them, beside the documentation of the language.
#include "cli/message_patterns.h"

#include <array>

#include "reports/catalogue.h"

namespace plumbline::cli {
namespace {

using reports::msgid;

constexpr std::array kPatterns = {
    // Of the shape of a YAML file.
    msgid("found {=found}; '{key}' must be {=expected}"),
    msgid("found {=found}; {=what} must be a map of keys"),
    msgid("found {=found} in '{key}', a list of texts"),
    msgid("found {=found} as a key of {=what}; expected a name"),
    msgid("unknown key '{key}' in {=what}"),
    msgid("unknown command '{name}'"),
    msgid("unknown {key} '{value}'; expected {list}"),
    msgid("found version '{version}'; this program reads version 1"),
    msgid("two sources have the {key} '{value}'"),
    msgid("two tasks have the id '{value}'"),
    msgid("first here"),
    msgid("aliases are not allowed; write the value out"),
    msgid("nested deeper than {n} levels"),
    msgid("more than {n} values in one file"),
    msgid("second document in one file"),
    msgid("quote {quote} is never closed"),
    msgid("key '{key}' appears twice"),
    msgid("not valid YAML: {reason}"),
    msgid("file has {size} bytes; at most {limit} are read"),
    msgid("byte {byte} is no UTF-8; save the file as UTF-8"),
    msgid("carriage return without a line feed; use LF or CRLF line ends"),
    msgid("control character {byte} is not allowed"),
    msgid("merge conflict marker; resolve the conflict first"),
    // Of plumbline.yaml and its sources.
    msgid("there is no plumbline.yaml here; `plumbline init` makes one"),
    msgid("there is a workspace here already"),
    msgid("there is a source '{source}' already"),
    msgid("file '{file}' of source '{source}' {=state}"),
    msgid("file '{file}' is source '{source}' already"),
    msgid("the file is empty, expected the text of a report"),
    msgid("the file holds only blanks, expected the text of a report"),
    msgid("nothing of the file is text, expected a report"),
    msgid("found {n} bytes that are no UTF-8; the text is read without them"),
    msgid(
        "the encoding is unknown, expected UTF-8, GB18030, Big5 or UTF-16 with a byte order mark"),
    msgid("the file has {size} bytes, the limit is {limit}; raise size_limit in plumbline.yaml to "
          "read it"),
    msgid("found {=found}, expected text"),
    msgid("a {format} file is read with the program '{program}', which is not installed; install "
          "the package {package} (apt-get install {same})"),
    msgid("a {format} file with more than {limit} bytes of text, the limit; raise size_limit in "
          "plumbline.yaml to read it"),
    msgid("a {format} file without any text; scanned pages must go through text recognition first"),
    msgid("a {format} file, but {program} did not read it within {n} seconds"),
    msgid("a {format} file, but {program} can't read it: {reason}"),
    msgid("a {format} file, but {program} can't read it"),
    msgid("the text does not say of which year it is, so nothing of it counts as a task or a "
          "result; state `delivered` in plumbline.yaml"),
    msgid("the text does not say whose report this is: it counts as the workspace's own; state "
          "`jurisdiction` in plumbline.yaml to change that"),
    msgid("the report names no jurisdiction and is taken to be of '{name}', as other sources are; "
          "state `jurisdiction` in plumbline.yaml to change that"),
    msgid("the report names '{own}' and is taken to be of '{name}', as other sources are; state "
          "`jurisdiction` in plumbline.yaml to change that"),
    msgid("another edition of '{source}': its tasks and results are not counted again"),
    // Of mappings.
    msgid("{file} has no source '{source}'"),
    msgid("there is no task '{task}'"),
    msgid("no mapping has a task '{task}'"),
    msgid("'{task}' is marked as no task: this {key} counts for nothing"),
    msgid("two mappings are for the plan of {plan}; put their tasks into one"),
    msgid("source '{source}' does not contain this text"),
    msgid("no result of source '{source}' reads so any more; what was rejected here may be "
          "proposed again in its new wording"),
    msgid("{n} results of source '{source}' read so, and the first is taken; say which one is "
          "meant with 'fingerprint': {places}"),
    msgid("can't read this target: {=reason}"),
    msgid("a target is empty"),
    msgid("'{text}' has no comparator; expected =, ~, >=, <= or in"),
    msgid("expected a number after '{sign}', found '{text}'"),
    msgid("expected LOW..HIGH after 'in', found '{text}'"),
    msgid("the range {low}..{high} ends below its beginning"),
    msgid("expected one unit behind the number, found '{text}'"),
    msgid("this line is the machine's own note and can't be read any more; put it back, or remove "
          "it to make all that stands here your own"),
    msgid("dependencies run in a circle: {circle}; {edge} is left out"),
    msgid("this task has no results"),
    msgid("this task has {n} results, numbered from 1; there is no result {number}"),
    msgid("no result of this task is still proposed"),
    msgid("no result of this task begins with '{text}'"),
    msgid("{n} results of this task are still proposed; give the number of one, from 1 to {last}"),
    msgid("{n} results of this task begin with '{text}'; give the number of one, from 1 to {last}"),
    msgid("no field '{field}' can be set; expected {list}"),
    msgid("no field '{field}' can be set"),
    msgid("there is no ruling yet; set ruling.status first"),
    msgid("a result needs a quote and a source"),
    msgid("the change would alter more than was meant; the file was left as it is"),
    // Of what was asked for on the command line.
    msgid("there is no file '{file}'"),
    msgid("--id names one source, but several files were given"),
    msgid("no report of '{name}' was read"),
    msgid("no plan for {year} was read; there are plans for {=years}"),
    msgid("no task '{task}'"),
    msgid("no source '{source}' was read"),
    msgid("'{name}' may be '{one}' or '{other}': give the whole id"),
    msgid("no result {number}; 'why' lists {count}"),
    msgid("no result '{id}'; did you mean '{name}'?; expected a number of 'why', an id, or "
          "FILE:LINE[:COLUMN]"),
    msgid("no result '{id}'; expected a number of 'why', an id, or FILE:LINE[:COLUMN]"),
    msgid("no result at {place}; did you mean {other}?"),
    msgid("no result at {place}"),
    msgid("{n} results begin on line {line}; say the column: {places}"),
    msgid("there is no plan to report on: no report read holds one"),
    msgid("-o names one file, but there are plans of {n} jurisdictions: choose one with "
          "--jurisdiction"),
    msgid("--bilingual prints text or json, not csv"),
    msgid("found --format text without a task, expected the one to tell of"),
    msgid("a command is missing; there are {list}"),
    msgid("{name} is required"),
    msgid("The following argument was not expected: {arguments}"),
    msgid("The following arguments were not expected: {arguments}"),
    msgid("{option}: '{value}' is no day; expected YYYY-MM-DD"),
    msgid("{option}: '{value}' is no status; expected {list}"),
    msgid("{option}: Value {value} not in range {low} to {high}"),
    msgid("{option}: {value} not in {list}"),
    msgid("{option}: 1 required {type} missing"),
    // Of a file, the store or a program that failed.
    msgid("{path}: another plumbline process is working in this workspace; wait until it has "
          "finished"),
    msgid("the store is stale and can't be written; everything is derived anew each time"),
    msgid("the store was damaged and is made anew; the damaged file is kept as '{file}'"),
    msgid("standard output could not be written"),
    msgid("svg needs the program 'dot', which is not installed; install the package graphviz "
          "(apt-get install graphviz), or use --format dot"),
    msgid("{path}: cannot {=action}: {=reason}"),
    // The widest, and what stands in the others.
    msgid("{=what} needs '{key}'"),
    msgid("a source"),
    msgid("a workspace"),
    msgid("a settings block"),
    msgid("a mapping"),
    msgid("a plan"),
    msgid("a task"),
    msgid("a result"),
    msgid("a ruling"),
    msgid("nothing"),
    msgid("a list"),
    msgid("a map"),
    msgid("a single value"),
    msgid("text"),
    msgid("a number"),
    msgid("a whole number"),
    msgid("true or false"),
    msgid("a list of texts"),
    msgid("a map of keys"),
    msgid("a text of at least one character"),
    msgid("a year or a date, YYYY or YYYY-MM-DD"),
    msgid("a number of bytes or such as 64 MiB, at most 4 GiB"),
    msgid("a date, YYYY-MM-DD"),
    msgid("a day, YYYY-MM-DD"),
    msgid("zh or en"),
    msgid("a year, a dash and a name, such as 2025-K7QM2"),
    msgid("the id of a task, such as 2025-K7QM2"),
    msgid("the id of another task than this one"),
    msgid("another task than this one"),
    msgid("ids of tasks with commas between, such as 2025-K7QM2,2025-9XWPD"),
    msgid("greater than 0"),
    msgid("a number greater than 0"),
    msgid("a year of four digits"),
    msgid("target, milestone or action"),
    msgid("does not exist"),
    msgid("is a folder"),
    msgid("is no regular file"),
    msgid("no year"),
    msgid("binary bytes"),
    msgid("a PDF file"),
    msgid("a zip archive, such as docx or xlsx"),
    msgid("an old Word or Excel file (save it as docx)"),
    msgid("a rich text file (save it as docx)"),
    msgid("a PNG picture"),
    msgid("a JPEG picture"),
    msgid("a GIF picture"),
    msgid("a gzip archive"),
    msgid("an SQLite database"),
    msgid("open"),
    msgid("read"),
    msgid("write"),
    msgid("replace"),
    msgid("create"),
    msgid("remove"),
    msgid("lock"),
    msgid("open the database"),
    msgid("read the schema"),
    msgid("No such file or directory"),
    msgid("Permission denied"),
    msgid("No space left on device"),
    msgid("File too large"),
    msgid("Read-only file system"),
    msgid("Is a directory"),
    msgid("Not a directory"),
    msgid("the file is damaged or no SQLite database"),
    msgid("the file can't be opened or its folder is missing"),
    msgid("the file or its folder is read-only"),
    msgid("another process holds the lock; try again when it is done"),
    msgid("no space is left; nothing was changed"),
    msgid("it is a database of another program"),
    msgid("it is no regular file ('-' is standard output)"),
};

}  // namespace

std::span<const std::string_view> message_patterns() {
  return kPatterns;
}

}  // namespace plumbline::cli
