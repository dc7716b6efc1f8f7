#include "cli/write_output.h"

#include <ostream>

#include "source/error.h"

namespace plumbline::cli {

void write_output(Session& session, const std::string& output, std::string_view bytes) {
  if (output.empty() || output == "-") {
    session.out() << bytes;
    return;
  }
  const std::string path = session.path(output);
  // A device would be replaced by a file, not written to.
  if (session.files().exists(path) && !session.files().size(path)) {
    throw Error(path + ": cannot write: it is no regular file ('-' is standard output)");
  }
  session.files().write_atomically(path, bytes);
  session.tell(session.tr("wrote {file}", {{"file", path}}));
}

}  // namespace plumbline::cli
