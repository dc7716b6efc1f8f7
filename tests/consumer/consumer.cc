#include <pipeline/run.h>

#include <iostream>

int main(int, char** argv) {
  auto files = plumbline::source::make_disk_file_system();
  plumbline::source::DiagnosticSink sink;
  if (!plumbline::workspace::init_example(*files, argv[1], sink)) return 2;
  const auto workspace = plumbline::workspace::open_workspace(*files, argv[1], sink);
  const auto analysis = plumbline::pipeline::analyse(*files, *workspace, {}, sink);
  std::cout << analysis->tasks.size() << " tasks\n";
}
