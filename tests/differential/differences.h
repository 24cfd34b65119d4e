#pragma once

#include "tests/core/formats/whatsapp/text_fixture.h"
#include "tests/differential/peer.h"

#include <map>
#include <string>
#include <vector>

namespace muniment::tests {

/// What two readings of the same chats have alike, and where they differ for a known reason. docs/formats/whatsapp.md
/// explains each rule under the same name.
struct Comparison final {
  std::int64_t records = 0;          ///< that both see
  std::map<std::string, int> byRule; ///< known differences
  std::vector<std::string> unexplained;
};

/// Compares author, local time and text of every record.
void compareReadings(const std::string& text, const ReadChat& ours, const std::vector<PeerMessage>& peer,
                     Comparison& into);

} // namespace muniment::tests
