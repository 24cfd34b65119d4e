#pragma once

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <optional>
#include <string>
#include <vector>

namespace muniment::tests {

/// A message as the other parser reads it.
struct PeerMessage final {
  std::optional<std::int64_t> time; ///< local milliseconds
  std::optional<std::string> author;
  std::string text;
};

/// The npm package `whatsapp-chat-parser`, of the version and with the checksum that `package-lock.json` names.
class Peer final {
 public:
  /// Fetches it into the build folder unless it is there; empty when it can be used, else why not.
  [[nodiscard]] QString prepare();
  /// What it reads from each text; empty when it does not answer.
  [[nodiscard]] std::vector<std::vector<PeerMessage>> read(const std::vector<std::string>& texts);

 private:
  QTemporaryDir m_folder;
};

} // namespace muniment::tests
