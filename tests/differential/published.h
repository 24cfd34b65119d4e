#pragma once

#include <QtCore/QString>

#include <string>
#include <vector>

namespace muniment::tests {

/// An exported chat that others published as test data.
struct PublishedChat final {
  QString name; ///< below the folder of the chats; of a zip, the zip
  std::string text;
};

/// Sorted by name; empty where MUNIMENT_CORPUS names no folder with them.
[[nodiscard]] std::vector<PublishedChat> publishedChats();
/// The folder of the published data, with `/` behind it.
[[nodiscard]] QString publishedFolder();

} // namespace muniment::tests
