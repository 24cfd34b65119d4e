#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/workspace/connections/connector.h"

namespace muniment::workspace {

/// How a test of a connection went.
struct ConnectionTest final {
  struct Step final {
    QString name;
    QString problem; ///< id of the error; empty: it went well
    friend bool operator==(const Step&, const Step&) = default;
  };
  Instant at;
  std::vector<Step> steps;
  [[nodiscard]] bool passed() const;
  friend bool operator==(const ConnectionTest&, const ConnectionTest&) = default;
};

[[nodiscard]] Json contentOf(const ConnectionTest& test);
[[nodiscard]] Result<ConnectionTest> connectionTestFrom(const Json& content);

} // namespace muniment::workspace
