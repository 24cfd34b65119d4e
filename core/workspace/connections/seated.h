#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// How a command of a connector is run.
[[nodiscard]] inline RunOptions seated(const ConnectorSeat& seat) {
  RunOptions options;
  options.seat = seat;
  return options;
}

} // namespace muniment::workspace
