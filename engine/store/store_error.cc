#include "store/store_error.h"

#include <utility>

namespace plumbline::store {

StoreError::StoreError(StoreFault fault, std::string path, std::string step, int code,
                       const std::string& reason)
    : Error(path + ": cannot " + step + ": " + reason),
      fault_(fault),
      path_(std::move(path)),
      step_(std::move(step)),
      code_(code) {}

}  // namespace plumbline::store
