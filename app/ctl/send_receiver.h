#pragma once

#include "app/ctl/line.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::ctl {

/// To whom a message goes, in the words of the command line.
struct SendReceiver final {
  std::string conversation, peer, to;

  void addOptions(const Line& line);
  [[nodiscard]] Result<workspace::SendTarget> read() const;
};

} // namespace muniment::ctl
